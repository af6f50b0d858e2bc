import { once } from "node:events";
import http from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, startMediaServer, startUpstream, type Upstream } from "./testing/media-stage";
import { sessionCookie } from "./testing/session-cookie";
import { env as testEnv } from "./testing/test-env";

const TOKEN = "sbxtok_ofTheSession";

let api: Upstream;
let storage: Upstream;
let stranger: Upstream;
let matinee: { origin: string; close(): Promise<void> };
let cookie: string;

beforeAll(async () => {
  [api, storage, stranger] = await Promise.all([startUpstream(), startUpstream(), startUpstream()]);
  // By another name of this machine, which is not among the allowed hosts.
  stranger.origin = stranger.origin.replace("127.0.0.1", "localhost");
  vi.doMock("../env", () => ({
    env: { ...testEnv, PUTIO_API_URL: api.origin, PUTIO_UPLOAD_URL: api.origin, PUTIO_MEDIA_HOSTS: "" },
  }));
  const { handleMedia } = await import("./media-handler");
  matinee = await startMediaServer(handleMedia);
  cookie = `next-auth.session-token=${await sessionCookie({ token: TOKEN })}`;
});

afterAll(() => Promise.all([api.close(), storage.close(), stranger.close(), matinee.close()]));

beforeEach(() => {
  for (const upstream of [api, storage, stranger]) upstream.asked = [];
});

function get(
  path: string,
  init: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const { method = "GET", headers = {} } = init;
  return fetch(`${matinee.origin}/api/media${path}`, {
    method,
    headers: { cookie, ...headers },
    redirect: "manual",
  });
}

const redirectTo =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { location }).end("elsewhere");
  };

const file: Answer = (request, response) => {
  const bytes = Buffer.from("0123456789");
  const headers = { "content-type": "video/mp4", "accept-ranges": "bytes", etag: '"e"' };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  if (request.headers["if-none-match"] === '"e"') response.writeHead(304, { etag: '"e"' }).end();
  else if (range && Number(range[1]) >= bytes.length) {
    response
      .writeHead(416, { "content-range": "bytes */10", "content-type": "text/html" })
      .end("<h1>no</h1>");
  } else if (range && request.headers["if-range"] !== '"old"') {
    const part = bytes.subarray(Number(range[1]), range[2] ? Number(range[2]) + 1 : undefined);
    const contentRange = `bytes ${range[1]}-${Number(range[1]) + part.length - 1}/10`;
    response
      .writeHead(206, { ...headers, "content-length": part.length, "content-range": contentRange })
      .end(part);
  } else
    response
      .writeHead(200, { ...headers, "content-length": bytes.length })
      .end(request.method === "HEAD" ? "" : bytes);
};

describe("files", () => {
  beforeEach(() => {
    api.answer = (request, response) => {
      if (!request.url?.endsWith("/download") && !request.url?.endsWith("/stream")) {
        response.end(JSON.stringify({ status: "OK", file: { id: 7, name: "Film “1”\r\n.mp4" } }));
      } else redirectTo(`${storage.origin}/bytes?token=signed`)(request, response);
    };
    storage.answer = file;
  });

  it("come from storage, with their length, and the token stays with the API", async () => {
    const response = await get("/7/stream");
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    expect(response.headers.get("content-length")).toBe("10");
    expect(api.asked[0]?.headers.authorization).toBe(`Token ${TOKEN}`);
    expect(storage.asked[0]?.headers.authorization).toBeUndefined();
    expect(storage.asked[0]?.headers.cookie).toBeUndefined();
  });

  it("are saved under the name that put.io knows", async () => {
    const response = await get("/7/download");
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Film _1___.mp4\"; filename*=UTF-8''Film%20%E2%80%9C1%E2%80%9D__.mp4",
    );
  });

  it.each([
    ["a range", { range: "bytes=2-4" }, 206, "234", "bytes 2-4/10"],
    ["an open range", { range: "bytes=7-" }, 206, "789", "bytes 7-9/10"],
    [
      "a range if it is still the same",
      { range: "bytes=2-4", "if-range": '"e"' },
      206,
      "234",
      "bytes 2-4/10",
    ],
    ["a range of what has changed", { range: "bytes=2-4", "if-range": '"old"' }, 200, "0123456789", null],
    ["a range beyond the end", { range: "bytes=10-" }, 416, "<h1>no</h1>", "bytes */10"],
    ["what the browser has", { "if-none-match": '"e"' }, 304, "", null],
  ])("%s", async (_, headers, status, text, range) => {
    const response = await get("/7/stream", { headers });
    expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([
      status,
      text,
      range,
    ]);
  });

  it("tell their size to HEAD, which is passed on as such", async () => {
    const response = await get("/7/stream", { method: "HEAD" });
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
      200,
      "10",
      "",
    ]);
    expect(storage.asked[0]?.method).toBe("HEAD");
  });

  it("an error page of storage is never shown as the file", async () => {
    storage.answer = (_, response) =>
      response.writeHead(503, { "content-type": "text/html" }).end("<script>x</script>");
    const response = await get("/7/stream");
    expect([response.status, await response.json()]).toMatchObject([503, { error: { code: "unavailable" } }]);
  });

  it("that break off break the connection, so that half is not taken for the whole", async () => {
    storage.answer = (_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": 100 });
      response.write("half", () => response.destroy());
    };
    const response = await get("/7/stream");
    await expect(response.text()).rejects.toThrow();
  });

  it("end at storage when the browser has gone", async () => {
    const closed = new Promise<void>((resolve) => {
      storage.answer = (_, response) => {
        response.on("close", resolve);
        response.writeHead(200, { "content-type": "video/mp4" });
        const pump = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", pump);
        pump();
      };
    });
    const request = http.get(`${matinee.origin}/api/media/7/stream`, { headers: { cookie } });
    const [response] = await once(request, "response");
    response.once("data", () => request.destroy());
    await closed;
  });

  it("wait for a slow browser instead of filling the memory", async () => {
    const total = 64 * 1024 * 1024;
    let sent = 0;
    storage.answer = (_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": total });
      const pump = () => {
        while (sent < total && !response.destroyed) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536))) return;
        }
        if (sent >= total) response.end();
      };
      response.on("drain", pump);
      pump();
    };
    const request = http.get(`${matinee.origin}/api/media/7/stream`, { headers: { cookie } });
    const [response] = await once(request, "response");
    // Nothing is read: what the sockets between hold fills up, and then storage must wait.
    let last = 0;
    let unchanged = 0;
    await vi.waitFor(
      () => {
        unchanged = sent === last ? unchanged + 1 : 0;
        last = sent;
        expect(unchanged).toBeGreaterThan(10);
      },
      { timeout: 15_000, interval: 20 },
    );
    expect(sent).toBeLessThan(total / 2);
    response.resume();
    await once(response, "end");
    expect(sent).toBe(total);
  });
});

describe("redirects", () => {
  it.each([
    ["to a host that is not allowed", () => `${stranger.origin}/x`],
    ["to a file", () => "file:///etc/passwd"],
    ["to nowhere", () => "http://"],
    ["with a user name", () => storage.origin.replace("//", "//user@")],
  ])("%s are refused", async (_, location) => {
    api.answer = redirectTo(location());
    const response = await get("/7/stream");
    expect([response.status, await response.json()]).toMatchObject([502, { error: { code: "bad-reply" } }]);
    expect([stranger.asked, storage.asked]).toEqual([[], []]);
  });

  it("in a circle end", async () => {
    api.answer = redirectTo("/v2/files/7/stream");
    expect((await get("/7/stream")).status).toBe(502);
    expect(api.asked).toHaveLength(4);
  });
});

describe("playlists", () => {
  const master = () =>
    [
      "#EXTM3U",
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="English",URI="${storage.origin}/s.m3u8?oauth_token=${TOKEN}"`,
      '#EXT-X-STREAM-INF:BANDWIDTH=1,SUBTITLES="s"',
      `${storage.origin}/v.m3u8?oauth_token=${TOKEN}`,
    ].join("\r\n");

  beforeEach(() => {
    api.answer = (_, response) =>
      response.writeHead(200, { "content-type": "application/x-mpegurl" }).end(master());
    storage.answer = (request, response) => {
      if (!request.url?.includes(".m3u8")) return file(request, response);
      response.end(
        `#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nseg/1.ts?oauth_token=${TOKEN}\n#EXT-X-ENDLIST`,
      );
    };
  });

  async function addressesIn(path: string): Promise<string[]> {
    const text = await (await get(path)).text();
    expect(text).not.toContain("oauth_token");
    return [...text.matchAll(/\/api\/media(\/7\/hls\/[^"\s]+)/g)].map((match) => match[1] ?? "");
  }

  it("lead through our addresses down to the bytes, and no token is in any of them", async () => {
    const [subtitles = "", variant = ""] = await addressesIn("/7/hls/index.m3u8");
    expect(subtitles).toMatch(/\.m3u8$/);
    expect(api.asked[0]?.url).toBe("/v2/files/7/hls/media.m3u8?subtitle_key=all&max_subtitle_count=-1");
    expect(api.asked[0]?.headers.authorization).toBe(`Token ${TOKEN}`);
    const [segment = ""] = await addressesIn(variant);
    expect(segment).toMatch(/\.ts$/);
    const response = await get(segment, { headers: { range: "bytes=2-4" } });
    expect([response.status, await response.text()]).toEqual([206, "234"]);
    expect(storage.asked.at(-1)?.url).toBe(`/seg/1.ts?oauth_token=${TOKEN}`);
    expect(storage.asked.at(-1)?.headers.authorization).toBeUndefined();
    expect(response.headers.get("cache-control")).toContain("max-age");
  });

  it("are compressed, as one line resembles the next", async () => {
    const request = http.get(`${matinee.origin}/api/media/7/hls/index.m3u8`, {
      headers: { cookie, "accept-encoding": "gzip" },
    });
    const [response] = await once(request, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    expect(response.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(Buffer.concat(chunks)).toString()).toMatch(/^#EXTM3U\n/);
  });

  it("with one address of another host are refused whole", async () => {
    storage.answer = (_, response) => response.end(`#EXTM3U\n#EXTINF:6,\n${stranger.origin}/1.ts`);
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    const response = await get(variant);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining("localhost") } });
  });

  it("that are too large are refused", async () => {
    api.answer = (_, response) => response.end(`#EXTM3U\n${"#\n".repeat(3_000_000)}`);
    expect((await get("/7/hls/index.m3u8")).status).toBe(413);
  });

  it("that hide behind a segment's address are rewritten as well", async () => {
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    const [segment = ""] = await addressesIn(variant);
    storage.answer = (_, response) =>
      response.writeHead(200, { "content-type": "application/vnd.apple.mpegurl" }).end(master());
    expect(await addressesIn(segment)).toHaveLength(2);
  });

  it.each([401, 403, 410])("ask to be read again when put.io says %i to a child", async (status) => {
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    storage.answer = (_, response) => response.writeHead(status).end();
    const response = await get(variant);
    expect([response.status, await response.json()]).toMatchObject([410, { error: { code: "gone" } }]);
  });

  it("have children that only their own user opens, under their own file", async () => {
    const [, variant = ""] = await addressesIn("/7/hls/index.m3u8");
    const other = `next-auth.session-token=${await sessionCookie({ token: "sbxtok_other", userId: 99 })}`;
    expect((await get(variant, { headers: { cookie: other } })).status).toBe(404);
    expect((await get(variant.replace("/7/", "/8/"))).status).toBe(404);
    expect((await get(variant.replace(/.(?=\.m3u8)/, "~"))).status).toBe(404);
    expect(storage.asked).toEqual([]);
  });

  it("pass put.io's refusal of the token on", async () => {
    api.answer = (_, response) => response.writeHead(401).end('{"error_type":"invalid_grant"}');
    const response = await get("/7/hls/index.m3u8");
    expect([response.status, await response.json()]).toMatchObject([401, { error: { code: "signed-out" } }]);
  });
});

describe("subtitles", () => {
  it("become WebVTT in UTF-8, by their language where the bytes do not say", async () => {
    api.answer = (request, response) => {
      if (request.url === "/v2/files/7/subtitles") {
        response.end('{"default":"a/b","subtitles":[{"key":"a/b","language_code":"cze"}]}');
      } else response.end(Buffer.from("1\n00:00:01,000 --> 00:00:02,000\n\x9elu\x9d\n", "latin1"));
    };
    for (const key of ["a%2Fb", "default"]) {
      const response = await get(`/7/subtitles/${key}`);
      expect(response.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
      expect(await response.text()).toBe("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nžluť\n");
    }
    expect(api.asked[0]?.url).toBe("/v2/files/7/subtitles/a%2Fb?format=webvtt");
  });
});

describe("thumbnails", () => {
  const shows = (screenshot: string | null): Answer => {
    return (_, response) => response.end(JSON.stringify({ file: { id: 7, name: "x", screenshot } }));
  };

  it("are pictures, and may be kept", async () => {
    api.answer = shows(`${storage.origin}/7.jpg`);
    storage.answer = (_, response) => response.writeHead(200, { "content-type": "image/jpeg" }).end("JPEG");
    const response = await get("/7/thumbnail");
    expect([response.status, await response.text()]).toEqual([200, "JPEG"]);
    expect(response.headers.get("cache-control")).toContain("private, max-age=86400");
  });

  it.each(["text/html", "image/svg+xml", "application/json"])("are not %s", async (type) => {
    api.answer = shows(`${storage.origin}/7.jpg`);
    storage.answer = (_, response) =>
      response.writeHead(200, { "content-type": type }).end("<script>x</script>");
    expect((await get("/7/thumbnail")).status).toBe(404);
  });

  it("are not fetched from just anywhere", async () => {
    api.answer = shows(`${stranger.origin}/7.jpg`);
    expect((await get("/7/thumbnail")).status).toBe(502);
    expect(stranger.asked).toEqual([]);
  });

  it("are missing where put.io made none", async () => {
    api.answer = shows(null);
    expect((await get("/7/thumbnail")).status).toBe(404);
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
    const response = await get(path, init);
    expect(response.status).toBe(status);
    expect(api.asked).toEqual([]);
  });
});

describe("a put.io that is away", () => {
  it("is said to be", async () => {
    api.answer = (request) => request.socket.destroy();
    const response = await get("/7/stream");
    expect([response.status, await response.json()]).toMatchObject([502, { error: { code: "unreachable" } }]);
  });
});
