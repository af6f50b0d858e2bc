import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FileLinks } from "../query/file-links";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { createTestUser, type TestUser } from "../sandbox/test-client";

vi.mock("../env", () => import("./testing/test-env"));

const { createFileLinks } = await import("./file-links");
const { openLink } = await import("./sealed-link");
const { withSession } = await import("./route");
const { cookieNames } = await import("./cookies");
const { sessionCookie } = await import("./testing/session-cookie");

const ORIGIN = "http://matinee.test:3000";
const handle = withSession(createFileLinks);

let sandbox: Sandbox;
let user: TestUser;
let asked: string[];

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "two-friends" });
  asked = [];
  vi.stubGlobal("fetch", (input: string, init: RequestInit) => {
    asked.push(new URL(input).pathname);
    return sandbox.fetch(new Request(input, init));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  return sandbox.close();
});

type Call = { body: unknown; headers?: Record<string, string>; isSignedIn?: boolean };

async function post({ body, headers = { origin: ORIGIN }, isSignedIn = true }: Call): Promise<Response> {
  const cookie = isSignedIn ? `${cookieNames.session}=${await sessionCookie({ token: user.token })}` : "";
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method: "POST", headers: { cookie, host: "matinee.test:3000", ...headers }, body: text };
  return handle(new NextRequest(`${ORIGIN}/api/links`, init));
}

const USUAL = { prefersMp4: false, isMediaOnly: false };
const film = {
  ...{ id: 7, name: "Film.mkv", fileType: "VIDEO", sizeBytes: 5, durationSeconds: 61 },
  isMp4Available: true,
};

const linksOf = async (call: Call) => (await (await post(call)).json()) as FileLinks;

/** What an address opens, as the media handler would read it. */
function targetOf(url: string) {
  const link = openLink(new URL(url).pathname.split("/")[4] ?? "");
  return link === null || link === "expired" ? link : { ...link.target, token: link.session.token };
}

describe("links for files", () => {
  it("open the file with this session's token, and carry it in no readable form", async () => {
    const { links, isCut, playlists, expiresAt } = await linksOf({ body: { files: [film], ...USUAL } });
    expect(links).toEqual([
      {
        ...{ fileId: 7, name: "Film.mkv", path: "Film.mkv", sizeBytes: 5, durationSeconds: 61 },
        url: expect.stringMatching(/^http:\/\/matinee\.test:3000\/api\/media\/link\/[\w-]+\/Film\.mkv$/),
      },
    ]);
    expect([isCut, playlists, Date.parse(expiresAt) > Date.now()]).toEqual([false, null, true]);
    expect(targetOf(links[0]?.url ?? "")).toEqual({
      ...{ kind: "file", fileId: 7, name: "Film.mkv", token: user.token },
    });
    expect(JSON.stringify(links)).not.toContain(user.token);
    expect(asked).toEqual([]);
  });

  it("take the MP4 copy where it is wanted and there is one", async () => {
    const other = { ...film, id: 8, name: "Other.avi", isMp4Available: false };
    const body = { files: [film, other], ...USUAL, prefersMp4: true };
    const { links } = await linksOf({ body });
    expect(links.map(({ name, url }) => [name, targetOf(url)])).toMatchObject([
      ["Film.mp4", { kind: "mp4", fileId: 7 }],
      ["Other.avi", { kind: "file", fileId: 8 }],
    ]);
  });

  it("open folders, with a playlist for one that is asked for alone", async () => {
    const body = { folder: { id: 0, excludedIds: [] }, ...USUAL, isMediaOnly: true };
    const { links, playlists } = await linksOf({ body });
    expect(links.length).toBeGreaterThan(1);
    expect(links.every(({ name }) => /\.(mkv|mp4)$/.test(name))).toBe(true);
    expect(links[0]?.path).toContain("/");
    expect(targetOf(playlists?.m3u ?? "")).toMatchObject({ kind: "m3u", fileId: 0, origin: ORIGIN });
  });

  it("begin as our own page was asked for", async () => {
    const headers = { origin: "http://192.168.1.2:3000", host: "192.168.1.2:3000" };
    const { links } = await linksOf({ body: { files: [film], ...USUAL }, headers });
    expect(links[0]?.url).toMatch(/^http:\/\/192\.168\.1\.2:3000\//);
  });

  it.each(["..", ".", "a/b", "100%", "two\nlines", "夜行列車.mkv", "?x#y", "\uD800"])(
    "end in the name, whatever it is: %j",
    async (name) => {
      const { links } = await linksOf({ body: { files: [{ ...film, name }], ...USUAL } });
      const { pathname, search, hash } = new URL(links[0]?.url ?? "");
      expect([pathname.split("/").length, search, hash]).toEqual([6, "", ""]);
      expect(targetOf(links[0]?.url ?? "")).toMatchObject({ kind: "file", fileId: 7 });
    },
  );
});

describe("links that are not made", () => {
  it("are those for another site", async () => {
    const headers = { origin: "https://evil.example" };
    expect((await post({ body: { files: [film], ...USUAL }, headers })).status).toBe(403);
  });

  it("are those that nobody on our page asked for", async () => {
    expect((await post({ body: { files: [film], ...USUAL }, headers: {} })).status).toBe(403);
  });

  it("are those without a session", async () => {
    expect((await post({ body: { files: [film], ...USUAL }, isSignedIn: false })).status).toBe(401);
  });

  it.each<[string, unknown]>([
    ["no JSON", "file=7"],
    ["nothing named", USUAL],
    ["both named", { files: [film], folder: { id: 0, excludedIds: [] }, ...USUAL }],
    ["an id that is text", { files: [{ ...film, id: "7/../../account" }], ...USUAL }],
    ["an id that is a fraction", { folder: { id: 0.5, excludedIds: [] }, ...USUAL }],
    ["a kind that nobody knows", { files: [{ ...film, fileType: "LINK" }], ...USUAL }],
    ["a name without end", { files: [{ ...film, name: "x".repeat(2000) }], ...USUAL }],
    ["no object", "null"],
  ])("are those for %s", async (_, body) => {
    expect((await post({ body })).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it("are those for a folder that is not there", async () => {
    expect((await post({ body: { folder: { id: 999999999, excludedIds: [] }, ...USUAL } })).status).toBe(404);
  });
});
