import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Complaint } from "./complaint";
import { installByApt } from "./debian";
import { tools } from "./project";

const NAMES_ON_PATH = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/** The browser for the end-to-end tests, by its path: one that is there, else one that is installed now. */
export async function findChromium(): Promise<string> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isWorking(asked)) return asked;
    throw new Complaint(`CHROMIUM_PATH is ${asked}, which does not run.`);
  }
  const present = findPresent();
  if (present) return present;
  console.log("No Chromium found: installing one for the tests …");
  await runWithLimit(process.execPath, [tools.playwright, "install", "chromium"]);
  if (isWorking(playwrightsOwn())) return playwrightsOwn();
  await installByApt(["chromium"]);
  const installed = findPresent();
  if (installed) return installed;
  throw new Complaint(
    "The end-to-end tests need Chromium, and installing it failed: install it and put its path into CHROMIUM_PATH.",
  );
}

function findPresent(): string | null {
  const candidates = [...NAMES_ON_PATH.flatMap(onPath), MAC_CHROME, playwrightsOwn()];
  return candidates.find(isWorking) ?? null;
}

function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, process.platform === "win32" ? `${name}.exe` : name));
}

function playwrightsOwn(): string {
  return chromium.executablePath();
}

/** Being there is not enough: a download may lack the system's libraries, and Ubuntu's `chromium-browser` may be a hint. */
function isWorking(file: string): boolean {
  if (!file || !existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(file, ["--version"], { timeout: 20_000, stdio: "ignore" }).status === 0;
}

/** Answers nothing: whether it worked is seen by looking for the browser again. */
function runWithLimit(command: string, args: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "inherit",
      timeout: DOWNLOAD_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  });
}
