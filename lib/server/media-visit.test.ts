import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { visitRoutes } from "../routes/visit-routes";
import { file, type MediaStage, redirectTo, startMediaStage, TOKEN } from "./testing/media-stage";

const LINK_TOKEN = "sbxtok_ofALink";
let stage: MediaStage;
let sealVisit: typeof import("./sealed-visit")["sealVisit"];
let sealed: string;

beforeAll(async () => {
  stage = await startMediaStage();
  ({ sealVisit } = await import("./sealed-visit"));
  sealed = sealVisit({ token: LINK_TOKEN, expiresAt: null });
});

const refuse = (status: number, type: string) => ({
  status,
  body: `{"status":"ERROR","error_type":"${type}"}`,
});
type Refusal = ReturnType<typeof refuse>;

/** put.io as a visitor finds it, `refusals` by the beginning of the path. */
function answerVisitor(refusals: Record<string, Refusal> = {}) {
  stage.api.answer = (request, response) => {
    const url = request.url ?? "";
    const refusal = Object.entries(refusals).find(([path]) => url.startsWith(`/v2${path}`))?.[1];
    if (refusal) response.writeHead(refusal.status).end(refusal.body);
    else if (url === "/v2/public_share/files/7/url") {
      response.end(JSON.stringify({ url: `${stage.storage.origin}/bytes?signature=x` }));
    } else if (url.startsWith("/v2/public_share/files/list?parent_id=7&")) {
      response.end(JSON.stringify({ files: [], cursor: null, parent: { id: 7, name: "Film “1”\r\n.mkv" } }));
    } else if (url.startsWith("/v2/files/7/hls/media.m3u8")) {
      response.end(
        `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${stage.storage.origin}/hls/1.m3u8?token=${LINK_TOKEN}x\n`,
      );
    } else response.writeHead(404).end("{}");
  };
}

beforeEach(() => {
  stage.reset();
  answerVisitor();
  stage.storage.answer = file;
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => stage.close());

/** `path` as visitRoutes builds it; nobody is signed in, unless headers say so. */
const open = (path: string, init: Parameters<MediaStage["get"]>[1] = {}) =>
  stage.get(path.slice("/api/media".length), { ...init, headers: { cookie: "", ...init.headers } });
const codeOf = async (response: Response) => [response.status, (await response.json()).error.code];

describe("a file behind a public link", () => {
  it("comes without a session, with the link's own token", async () => {
    const response = await open(visitRoutes.stream({ sealed, fileId: 7 }));
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    expect(response.headers.get("content-disposition")).toBeNull();
    expect(stage.api.asked.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ["/v2/public_share/files/7/url", `Token ${LINK_TOKEN}`],
    ]);
    expect(stage.storage.asked[0]?.headers.authorization).toBeUndefined();
  });

  it("comes with the link's token even to somebody who is signed in", async () => {
    await open(visitRoutes.stream({ sealed, fileId: 7 }), { headers: { cookie: stage.cookie } });
    expect(stage.api.asked.map(({ headers }) => headers.authorization)).not.toContain(`Token ${TOKEN}`);
  });

  it.each([
    ["a range", { range: "bytes=2-4" }, 206, "234"],
    ["a range of what has changed", { range: "bytes=2-4", "if-range": '"old"' }, 200, "0123456789"],
    ["a range beyond the end", { range: "bytes=10-" }, 416, "<h1>no</h1>"],
  ])("comes by ranges: %s", async (_, headers, status, text) => {
    const response = await open(visitRoutes.stream({ sealed, fileId: 7 }), { headers });
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it("tells its size to HEAD", async () => {
    const response = await open(visitRoutes.download({ sealed, fileId: 7 }), { method: "HEAD" });
    expect([response.status, response.headers.get("content-length")]).toEqual([200, "10"]);
  });

  it("is saved under the name that put.io knows", async () => {
    const response = await open(visitRoutes.download({ sealed, fileId: 7 }));
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Film _1___.mkv\"; filename*=UTF-8''Film%20%E2%80%9C1%E2%80%9D%0D%0A.mkv",
    );
  });

  it("never runs here, whatever it is", async () => {
    stage.storage.answer = (_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<script>x</script>");
    const { headers } = await open(visitRoutes.stream({ sealed, fileId: 7 }));
    expect(headers.get("content-disposition")).toBe("attachment");
    expect(headers.get("content-security-policy")).toContain("sandbox");
  });

  it("is not fetched from just anywhere", async () => {
    stage.api.answer = (_, response) => response.end(JSON.stringify({ url: `${stage.stranger.origin}/x` }));
    expect((await open(visitRoutes.stream({ sealed, fileId: 7 }))).status).toBe(502);
    stage.api.answer = (_, response) => response.end(JSON.stringify({ url: `${stage.storage.origin}/x` }));
    stage.storage.answer = redirectTo(`${stage.stranger.origin}/x`);
    expect((await open(visitRoutes.stream({ sealed, fileId: 7 }))).status).toBe(502);
    expect(stage.stranger.asked).toEqual([]);
  });
});

describe("a subtitle behind a public link", () => {
  it("becomes WebVTT in UTF-8, by the language of its name", async () => {
    stage.storage.answer = (_, response) =>
      response.end(Buffer.from("1\n00:00:01,000 --> 00:00:02,000\n\x9elu\x9d\n", "latin1"));
    const response = await open(visitRoutes.subtitle({ sealed, fileId: 7, language: "cs" }));
    expect(response.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
    expect(await response.text()).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nžluť\n");
  });
});

describe("a stream behind a public link", () => {
  it("has children of the same link, and no token", async () => {
    const response = await open(visitRoutes.playlist({ sealed, fileId: 7 }));
    const text = await response.text();
    expect(text).not.toContain("sbxtok_");
    const child = text.split("\n").find((line) => line.startsWith("/api/media/visit/")) ?? "";
    expect(child).toContain(`/api/media/visit/${sealed}/7/hls/`);
    stage.storage.answer = (_, inner) => inner.end("#EXTM3U\n#EXTINF:1,\n1.ts\n");
    expect((await open(child)).status).toBe(200);
  });

  it("has children that open for no other link and no user", async () => {
    const text = await (await open(visitRoutes.playlist({ sealed, fileId: 7 }))).text();
    const child = text.split("\n").find((line) => line.startsWith("/api/media/visit/")) ?? "";
    const other = sealVisit({ token: "sbxtok_ofAnother", expiresAt: null });
    expect((await open(child.replace(sealed, other))).status).toBe(404);
    const own = child.replace(`visit/${sealed}/`, "");
    expect((await open(own, { headers: { cookie: stage.cookie } })).status).toBe(404);
  });

  it("that put.io keeps from visitors does not look like the end of a session", async () => {
    answerVisitor({ "/files/7/hls": refuse(401, "invalid_scope") });
    expect(await codeOf(await open(visitRoutes.playlist({ sealed, fileId: 7 })))).toEqual([
      415,
      "cannot-decode",
    ]);
  });
});

describe("a public link that opens nothing more", () => {
  const ended = { "/": refuse(401, "invalid_grant") };

  it.each(["stream", "download", "subtitle", "playlist"] as const)(
    "says so, and not that a session is over: %s",
    async (kind) => {
      answerVisitor(ended);
      expect(await codeOf(await open(visitRoutes[kind]({ sealed, fileId: 7 })))).toEqual([404, "link-ended"]);
      expect(stage.storage.asked).toEqual([]);
    },
  );

  it("is asked anew for every range", async () => {
    const headers = { range: "bytes=0-1" };
    expect((await open(visitRoutes.stream({ sealed, fileId: 7 }), { headers })).status).toBe(206);
    answerVisitor(ended);
    expect((await open(visitRoutes.stream({ sealed, fileId: 7 }), { headers })).status).toBe(404);
  });

  it("has expired, where the address says when it was to end", async () => {
    answerVisitor(ended);
    const old = sealVisit({ token: LINK_TOKEN, expiresAt: Date.now() - 1 });
    expect(await codeOf(await open(visitRoutes.stream({ sealed: old, fileId: 7 })))).toEqual([
      404,
      "link-expired",
    ]);
  });

  it("makes the player read the playlist again once storage refuses a child", async () => {
    const text = await (await open(visitRoutes.playlist({ sealed, fileId: 7 }))).text();
    const child = text.split("\n").find((line) => line.startsWith("/api/media/visit/")) ?? "";
    stage.storage.answer = (_, response) => response.writeHead(403).end();
    expect(await codeOf(await open(child))).toEqual([410, "gone"]);
  });

  it.each([
    ["changed", (text: string) => `${text.slice(0, 20)}${text[20] === "A" ? "B" : "A"}${text.slice(21)}`],
    ["cut short", (text: string) => text.slice(0, -3)],
    ["made up", () => "abc"],
  ])("was %s on the way", async (_, change) => {
    const path = visitRoutes.stream({ sealed: change(sealed), fileId: 7 });
    expect(await codeOf(await open(path))).toEqual([404, "link-unknown"]);
    expect(stage.api.asked).toEqual([]);
  });

  it.each([
    ["a file that it does not show", 8, "stream"],
    ["no file at all", "x", "stream"],
    ["the whole account", -1, "stream"],
    ["the MP4 copy", 7, "mp4"],
    ["the address itself", 7, "url"],
    ["more than there is", 7, "stream/x"],
  ])("is asked for %s", async (_, fileId, kind) => {
    expect((await open(`/api/media/visit/${sealed}/${fileId}/${kind}`)).status).toBe(404);
  });

  it("takes no writes", async () => {
    expect((await open(visitRoutes.stream({ sealed, fileId: 7 }), { method: "POST" })).status).toBe(405);
  });
});
