import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MediaStage, startMediaStage } from "./testing/media-stage";
import type { Answer } from "./testing/upstream";

let stage: MediaStage;

beforeAll(async () => {
  stage = await startMediaStage();
});

beforeEach(() => stage.reset());

afterAll(() => stage.close());

describe("subtitles", () => {
  it("become WebVTT in UTF-8, by their language where the bytes do not say", async () => {
    stage.api.answer = (request, response) => {
      if (request.url === "/v2/files/7/subtitles") {
        response.end('{"default":"a/b","subtitles":[{"key":"a/b","language_code":"cze"}]}');
      } else response.end(Buffer.from("1\n00:00:01,000 --> 00:00:02,000\n\x9elu\x9d\n", "latin1"));
    };
    for (const key of ["a%2Fb", "default"]) {
      const response = await stage.get(`/7/subtitles/${key}`);
      expect(response.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
      expect(await response.text()).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nžluť\n");
    }
    expect(stage.api.asked[0]?.url).toBe("/v2/files/7/subtitles/a%2Fb?format=webvtt");
  });
});

describe("thumbnails", () => {
  const shows = (screenshot: string | null): Answer => {
    return (_, response) => response.end(JSON.stringify({ file: { id: 7, name: "x", screenshot } }));
  };

  it("are pictures, and may be kept", async () => {
    stage.api.answer = shows(`${stage.storage.origin}/7.jpg`);
    stage.storage.answer = (_, response) =>
      response.writeHead(200, { "content-type": "image/jpeg" }).end("JPEG");
    const response = await stage.get("/7/thumbnail");
    expect([response.status, await response.text()]).toEqual([200, "JPEG"]);
    expect(response.headers.get("cache-control")).toContain("private, max-age=86400");
  });

  it.each(["text/html", "image/svg+xml", "application/json"])("are not %s", async (type) => {
    stage.api.answer = shows(`${stage.storage.origin}/7.jpg`);
    stage.storage.answer = (_, response) =>
      response.writeHead(200, { "content-type": type }).end("<script>x</script>");
    expect((await stage.get("/7/thumbnail")).status).toBe(404);
  });

  it("are not fetched from just anywhere", async () => {
    stage.api.answer = shows(`${stage.stranger.origin}/7.jpg`);
    expect((await stage.get("/7/thumbnail")).status).toBe(502);
    expect(stage.stranger.asked).toEqual([]);
  });

  it("are missing where put.io made none", async () => {
    stage.api.answer = shows(null);
    expect((await stage.get("/7/thumbnail")).status).toBe(404);
  });
});

describe("whoever should not be here", () => {
  it.each([
    ["not signed in", "/7/stream", { headers: { cookie: "" } }, 401],
    ["with a changed cookie", "/7/stream", { headers: { cookie: "next-auth.session-token=x.y.z" } }, 401],
    ["writing", "/7/stream", { method: "POST" }, 405],
    ["asking for what there is not", "/7/url", {}, 404],
    ["asking for more than there is", "/7/stream/x", {}, 404],
    ["asking for a file by name", "/..%2f7/stream", {}, 404],
    ["asking for a negative file", "/-2/stream", {}, 404],
    ["making up an address", "/7/hls/abc~def.ts", {}, 404],
  ])("%s gets nothing", async (_, path, init, status) => {
    const response = await stage.get(path, init);
    expect(response.status).toBe(status);
    expect(stage.api.asked).toEqual([]);
  });
});

describe("a put.io that is away", () => {
  it("is said to be", async () => {
    stage.api.answer = (request) => request.socket.destroy();
    const response = await stage.get("/7/stream");
    expect([response.status, await response.json()]).toMatchObject([502, { error: { code: "unreachable" } }]);
  });
});
