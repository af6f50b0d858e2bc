import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { signInByToken } from "../../../e2e/session";
import { type Finding, type Stage, withFreshPage } from "./stage";

const LOGIN_LIMIT_KB = 145;
const FOLDER_LIMIT_KB = 200;
// The name of an event inside hls.js: it is in the library, and in no code that merely uses it.
const HLS_MARK = "hlsFragParsingInitSegment";

/** The scripts that a page's HTML asks for, compressed as a good server would; and that none of them is hls.js. */
export async function measureWeights(stage: Stage): Promise<Finding[]> {
  const user = await stage.sandbox.createUser({ seed: "demo" });
  const login = await withFreshPage(stage, { measure: (page) => loadScripts(page, routes.login()) });
  const folder = await withFreshPage(stage, {
    prepare: (page) => signInByToken(page.request, user),
    measure: (page) => loadScripts(page, routes.folder(0)),
  });
  return [
    weightFinding("first-load JavaScript of the sign-in page", {
      scripts: login.inHtml,
      limitKb: LOGIN_LIMIT_KB,
    }),
    weightFinding("first-load JavaScript of a folder", { scripts: folder.inHtml, limitKb: FOLDER_LIMIT_KB }),
    weightFinding("… and all that it fetched until idle", { scripts: folder.fetched }),
    hlsFinding([...login.fetched, ...folder.fetched]),
  ];
}

type Scripts = { inHtml: string[]; fetched: string[] };

async function loadScripts(page: Page, address: string): Promise<Scripts> {
  const bodies = new Map<string, Promise<string>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.set(response.url(), response.text());
  });
  const response = await page.goto(address, { waitUntil: "networkidle" });
  const html = (await response?.text()) ?? "";
  const sources = [...html.matchAll(/<script[^>]+src="([^"]+)"(?![^>]*nomodule)/gi)].map(
    ([, source]) => new URL(source ?? "", page.url()).href,
  );
  const inHtml = await Promise.all(
    [...new Set(sources)].map(async (url) => (await page.request.get(url)).text()),
  );
  return { inHtml, fetched: await Promise.all(bodies.values()) };
}

function weightFinding(name: string, options: { scripts: string[]; limitKb?: number }): Finding {
  const { scripts, limitKb } = options;
  const kilobytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1024;
  const value = `${kilobytes.toFixed(1)} KB gzip in ${scripts.length} files`;
  return limitKb === undefined
    ? { name, value }
    : { name, value, budget: `${limitKb} KB`, isWithin: kilobytes <= limitKb };
}

function hlsFinding(scripts: string[]): Finding {
  const count = scripts.filter((script) => script.includes(HLS_MARK)).length;
  return {
    name: "scripts with hls.js before a watch page",
    value: String(count),
    budget: "0",
    isWithin: count === 0,
  };
}
