import { once } from "node:events";
import http from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { file, type MediaStage, redirectTo, startMediaStage, TOKEN } from "./testing/media-stage";

let stage: MediaStage;

beforeAll(async () => {
  stage = await startMediaStage();
});

beforeEach(() => stage.reset());

afterAll(() => stage.close());

describe("files", () => {
  beforeEach(() => {
    stage.api.answer = (request, response) => {
      if (!request.url?.endsWith("/download") && !request.url?.endsWith("/stream")) {
        response.end(JSON.stringify({ status: "OK", file: { id: 7, name: "Film “1”\r\n.mp4" } }));
      } else redirectTo(`${stage.storage.origin}/bytes?token=signed`)(request, response);
    };
    stage.storage.answer = file;
  });

  it("come from storage, with their length, and the token stays with the API", async () => {
    const response = await stage.get("/7/stream");
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    expect(response.headers.get("content-length")).toBe("10");
    expect(stage.api.asked[0]?.headers.authorization).toBe(`Token ${TOKEN}`);
    expect(stage.storage.asked[0]?.headers.authorization).toBeUndefined();
    expect(stage.storage.asked[0]?.headers.cookie).toBeUndefined();
  });

  it("are saved under the name that put.io knows", async () => {
    const response = await stage.get("/7/download");
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Film _1___.mp4\"; filename*=UTF-8''Film%20%E2%80%9C1%E2%80%9D%0D%0A.mp4",
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
    const response = await stage.get("/7/stream", { headers });
    expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([
      status,
      text,
      range,
    ]);
  });

  it("tell their size to HEAD, which is passed on as such", async () => {
    const response = await stage.get("/7/stream", { method: "HEAD" });
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
      200,
      "10",
      "",
    ]);
    expect(stage.storage.asked[0]?.method).toBe("HEAD");
  });

  it("an error page of storage is never shown as the file", async () => {
    stage.storage.answer = (_, response) =>
      response.writeHead(503, { "content-type": "text/html" }).end("<script>x</script>");
    const response = await stage.get("/7/stream");
    expect([response.status, await response.json()]).toMatchObject([503, { error: { code: "unavailable" } }]);
  });

  it("that break off break the connection, so that half is not taken for the whole", async () => {
    stage.storage.answer = (_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": 100 });
      response.write("half", () => response.destroy());
    };
    const response = await stage.get("/7/stream");
    await expect(response.text()).rejects.toThrow();
  });

  it("end at storage when the browser has gone", async () => {
    const closed = new Promise<void>((resolve) => {
      stage.storage.answer = (_, response) => {
        response.on("close", resolve);
        response.writeHead(200, { "content-type": "video/mp4" });
        const pump = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        };
        response.on("drain", pump);
        pump();
      };
    });
    const request = http.get(`${stage.origin}/api/media/7/stream`, { headers: { cookie: stage.cookie } });
    const [response] = await once(request, "response");
    response.once("data", () => request.destroy());
    await closed;
  });

  it("wait for a slow browser instead of filling the memory", async () => {
    const total = 64 * 1024 * 1024;
    let sent = 0;
    stage.storage.answer = (_, response) => {
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
    const request = http.get(`${stage.origin}/api/media/7/stream`, { headers: { cookie: stage.cookie } });
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
    ["to a host that is not allowed", () => `${stage.stranger.origin}/x`],
    ["to a file", () => "file:///etc/passwd"],
    ["to nowhere", () => "http://"],
    ["with a user name", () => stage.storage.origin.replace("//", "//user@")],
  ])("%s are refused", async (_, location) => {
    stage.api.answer = redirectTo(location());
    const response = await stage.get("/7/stream");
    expect([response.status, await response.json()]).toMatchObject([502, { error: { code: "bad-reply" } }]);
    expect([stage.stranger.asked, stage.storage.asked]).toEqual([[], []]);
  });

  it("in a circle end", async () => {
    stage.api.answer = redirectTo("/v2/files/7/stream");
    expect((await stage.get("/7/stream")).status).toBe(502);
    expect(stage.api.asked).toHaveLength(4);
  });
});
