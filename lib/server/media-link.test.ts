import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { routes } from "../routes";
import type { LinkTarget } from "./sealed-link";
import { file, type MediaStage, redirectTo, startMediaStage, TOKEN } from "./testing/media-stage";

let stage: MediaStage;
let makeLink: (target?: Partial<LinkTarget>, expiresAt?: number) => string;

beforeAll(async () => {
  stage = await startMediaStage();
  const { sealLink } = await import("./sealed-link");
  const session = { token: TOKEN, user: { id: 12, name: "somebody", avatarUrl: null } };
  makeLink = (target = {}, expiresAt = Date.now() + 60_000) => {
    const whole: LinkTarget = { kind: "file", fileId: 7, name: "Film “1”.mkv", ...target };
    const path = routes.mediaLink({
      sealed: sealLink(whole, { session, expiresAt }),
      name: whole.name,
    });
    return path.slice("/api/media".length);
  };
});

beforeEach(() => {
  stage.reset();
  stage.api.answer = (request, response) => redirectTo(`${stage.storage.origin}/bytes`)(request, response);
  stage.storage.answer = file;
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => stage.close());

const open = (path: string, init: Parameters<MediaStage["get"]>[1] = {}) =>
  stage.get(path, { ...init, headers: { cookie: "", ...init.headers } });

describe("a signed address", () => {
  it("gives the file to a program without a session, under its name", async () => {
    const response = await open(makeLink());
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Film _1_.mkv\"; filename*=UTF-8''Film%20%E2%80%9C1%E2%80%9D.mkv",
    );
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(stage.api.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ["/v2/files/7/download", `Token ${TOKEN}`],
    ]);
  });

  it("gives the MP4 copy", async () => {
    expect((await open(makeLink({ kind: "mp4", name: "Film.mp4" }))).status).toBe(200);
    expect(stage.api.asked[0]?.url).toBe("/v2/files/7/mp4/download");
  });

  it.each([
    ["a range", { range: "bytes=2-4" }, 206, "234"],
    ["a range that goes on", { range: "bytes=7-", "if-range": '"e"' }, 206, "789"],
    ["a range of what has changed", { range: "bytes=2-4", "if-range": '"old"' }, 200, "0123456789"],
  ])("resumes: %s", async (_, headers, status, text) => {
    const response = await open(makeLink(), { headers });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it("tells its size to HEAD", async () => {
    const response = await open(makeLink(), { method: "HEAD" });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "10"]);
  });

  it("has no token in it, not even encoded", () => {
    const path = makeLink();
    const [, , sealed = ""] = path.split("/");
    expect(path).not.toContain(TOKEN);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain(TOKEN);
  });

  it("takes its name from the sealed part, not from the address", async () => {
    const path = makeLink().replace(/[^/]*$/, "evil.exe");
    expect((await open(path)).headers.get("content-disposition")).toContain("Film%20");
  });
});

describe("a signed address that opens nothing", () => {
  it("is one that has expired", async () => {
    const response = await open(makeLink({}, Date.now() - 1));
    expect([response.status, await response.json()]).toMatchObject([410, { error: { code: "gone" } }]);
    expect(stage.api.asked).toEqual([]);
  });

  it("is one that expires while it is used", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const path = makeLink();
    expect((await open(path)).status).toBe(200);
    vi.setSystemTime(Date.now() + 60_001);
    expect((await open(path)).status).toBe(410);
  });

  it("is one whose session has ended at put.io", async () => {
    stage.api.answer = (_, response) =>
      response
        .writeHead(401, { "content-type": "application/json" })
        .end('{"status":"ERROR","error_type":"invalid_grant"}');
    expect((await open(makeLink())).status).toBe(401);
  });

  it.each<[string, (path: string) => string]>([
    [
      "changed in one letter",
      (path) =>
        path.replace(
          /^\/link\/(.{30})(.)/,
          (_, head, letter) => `/link/${head}${letter === "A" ? "B" : "A"}`,
        ),
    ],
    ["cut short", (path) => path.replace(/^\/link\/.{9}/, "/link/")],
    ["empty", () => "/link/x/y"],
    ["made of nothing", () => "/link/"],
  ])("is one that was %s", async (_, change) => {
    expect((await open(change(makeLink()))).status).toBe(404);
    expect(stage.api.asked).toEqual([]);
  });

  it("is one that was sealed for something else", async () => {
    const { seal } = await import("./seal");
    const payload = { kind: "file", fileId: 7, name: "x", token: TOKEN, userId: 1, expiresAt: 9e15 };
    const sealed = seal(Buffer.from(JSON.stringify(payload)), { purpose: "media-child" });
    expect((await open(`/link/${sealed}/x`)).status).toBe(404);
  });

  it("is one that is written to", async () => {
    const response = await open(makeLink(), { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    expect(stage.api.asked).toEqual([]);
  });
});

describe("a playlist", () => {
  const files = [
    { id: 8, name: "Episode 1.mkv", file_type: "VIDEO", video_metadata: { duration: 61.5 } },
    { id: 9, name: "readme.txt", file_type: "TEXT" },
    { id: 10, name: "Song\n#EXTINF:1,x", file_type: "AUDIO" },
  ];

  beforeEach(() => {
    stage.api.answer = (request, response) => {
      const isList = request.url?.startsWith("/v2/files/list");
      const folder = { id: 7, name: "Season <1>", file_type: "FOLDER" };
      const body = isList ? { files, parent: folder, cursor: null } : { file: folder };
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ status: "OK", ...body }));
    };
  });

  it("of a folder has a signed address for everything that plays, and nothing else", async () => {
    const response = await stage.get("/7/playlist.m3u8");
    const lines = (await response.text()).trimEnd().split("\n");
    expect(response.headers.get("content-type")).toBe("audio/x-mpegurl; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("Season%20%3C1%3E.m3u8");
    expect(lines[0]).toBe("#EXTM3U");
    expect(lines.filter((line) => line.startsWith("#EXTINF"))).toEqual([
      "#EXTINF:62,Episode 1.mkv",
      "#EXTINF:-1,Song #EXTINF:1,x",
    ]);
    const addresses = lines.filter((line) => !line.startsWith("#"));
    expect(addresses).toEqual(
      new Array(2).fill(expect.stringMatching(/^http:\/\/matinee\.test:3000\/api\/media\/link\/[\w-]+\//)),
    );
    expect(lines.join("")).not.toContain(TOKEN);
  });

  it("opens by a signed address of its own, whose lines end when it does", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const path = makeLink({ kind: "xspf", name: "Season.xspf", origin: "http://192.168.1.2:3000" });
    const text = await (await open(path)).text();
    expect(text).toContain("<title>Season &lt;1&gt;</title>");
    const line = /<location>http:\/\/192\.168\.1\.2:3000\/api\/media([^<]+)</.exec(text)?.[1] ?? "";
    stage.api.answer = (request, response) => redirectTo(`${stage.storage.origin}/bytes`)(request, response);
    expect((await open(line)).status).toBe(200);
    vi.setSystemTime(Date.now() + 60_001);
    expect((await open(line)).status).toBe(410);
  });

  it("needs a session, or its own address", async () => {
    expect((await open("/7/playlist.m3u8")).status).toBe(401);
    expect(stage.api.asked).toEqual([]);
  });
});
