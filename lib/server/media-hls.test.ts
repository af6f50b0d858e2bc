import { once } from "node:events";
import http from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { file, type MediaStage, startMediaStage, TOKEN } from "./testing/media-stage";
import { sessionCookie } from "./testing/session-cookie";

let stage: MediaStage;

beforeAll(async () => {
  stage = await startMediaStage();
});

beforeEach(() => stage.reset());

afterAll(() => stage.close());

describe("playlists", () => {
  const master = () =>
    [
      "#EXTM3U",
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="English",URI="${stage.storage.origin}/s.m3u8?oauth_token=${TOKEN}"`,
      '#EXT-X-STREAM-INF:BANDWIDTH=1,SUBTITLES="s"',
      `${stage.storage.origin}/v.m3u8?oauth_token=${TOKEN}`,
    ].join("\r\n");

  beforeEach(() => {
    stage.api.answer = (_, response) =>
      response.writeHead(200, { "content-type": "application/x-mpegurl" }).end(master());
    stage.storage.answer = (request, response) => {
      if (!request.url?.includes(".m3u8")) return file(request, response);
      response.end(
        `#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nseg/1.ts?oauth_token=${TOKEN}\n#EXT-X-ENDLIST`,
      );
    };
  });

  async function addressesIn(path: string): Promise<string[]> {
    const text = await (await stage.get(path)).text();
    expect(text).not.toContain("oauth_token");
    return [...text.matchAll(/\/api\/media(\/7\/hls\/[^"\s]+)/g)].map((match) => match[1] ?? "");
  }

  it("lead through our addresses down to the bytes, and no token is in any of them", async () => {
    const [subtitles = "", variant = ""] = await addressesIn("/7/hls/index.m3u8");
    expect(subtitles).toMatch(/\.m3u8$/);
    expect(stage.api.asked[0]?.url).toBe("/v2/files/7/hls/media.m3u8?subtitle_key=all&max_subtitle_count=-1");
    expect(stage.api.asked[0]?.headers.authorization).toBe(`Token ${TOKEN}`);
    const [segment = ""] = await addressesIn(variant);
    expect(segment).toMatch(/\.ts$/);
    const response = await stage.get(segment, { headers: { range: "bytes=2-4" } });
    expect([response.status, await response.text()]).toEqual([206, "234"]);
    expect(stage.storage.asked.at(-1)?.url).toBe(`/seg/1.ts?oauth_token=${TOKEN}`);
    expect(stage.storage.asked.at(-1)?.headers.authorization).toBeUndefined();
    expect(response.headers.get("cache-control")).toContain("max-age");
  });

  it("are compressed, as one line resembles the next", async () => {
    const request = http.get(`${stage.origin}/api/media/7/hls/index.m3u8`, {
      headers: { cookie: stage.cookie, "accept-encoding": "gzip" },
    });
    const [response] = await once(request, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(response.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(Buffer.concat(chunks)).toString()).toMatch(/^#EXTM3U\n/);
  });

  it("with one address of another host are refused whole", async () => {
    stage.storage.answer = (_, response) =>
      response.end(`#EXTM3U\n#EXTINF:6,\n${stage.stranger.origin}/1.ts`);
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    const response = await stage.get(variant);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining("localhost") } });
  });

  it("that are too large are refused", async () => {
    stage.api.answer = (_, response) => response.end(`#EXTM3U\n${"#\n".repeat(3_000_000)}`);
    expect((await stage.get("/7/hls/index.m3u8")).status).toBe(413);
  });

  it("that hide behind a segment's address are rewritten as well", async () => {
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    const [segment = ""] = await addressesIn(variant);
    stage.storage.answer = (_, response) =>
      response.writeHead(200, { "content-type": "application/vnd.apple.mpegurl" }).end(master());
    expect(await addressesIn(segment)).toHaveLength(2);
  });

  it.each([401, 403, 410])("ask to be read again when put.io says %i to a child", async (status) => {
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    stage.storage.answer = (_, response) => response.writeHead(status).end();
    const response = await stage.get(variant);
    expect([response.status, await response.json()]).toMatchObject([410, { error: { code: "gone" } }]);
  });

  it("have children that only their own user opens, under their own file", async () => {
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    const other = `next-auth.session-token=${await sessionCookie({ token: "sbxtok_other", userId: 99 })}`;
    expect((await stage.get(variant, { headers: { cookie: other } })).status).toBe(404);
    expect((await stage.get(variant.replace("/7/", "/8/"))).status).toBe(404);
    expect((await stage.get(variant.replace(/.(?=\.m3u8)/, "~"))).status).toBe(404);
    expect(stage.storage.asked).toEqual([]);
  });

  it("pass put.io's refusal of the token on", async () => {
    stage.api.answer = (_, response) => response.writeHead(401).end('{"error_type":"invalid_grant"}');
    const response = await stage.get("/7/hls/index.m3u8");
    expect([response.status, await response.json()]).toMatchObject([401, { error: { code: "signed-out" } }]);
  });
});
