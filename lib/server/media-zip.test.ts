import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { file, type MediaStage, startMediaStage, TOKEN } from "./testing/media-stage";
import type { Answer } from "./testing/upstream";

let stage: MediaStage;

beforeAll(async () => {
  stage = await startMediaStage();
});

beforeEach(() => {
  stage.reset();
  stage.api.answer = zip({ zip_status: "DONE", url: `${stage.storage.origin}/zip?sig=secret` });
  stage.storage.answer = file;
});

afterAll(() => stage.close());

const zip =
  (fields: object, status = 200): Answer =>
  (_, response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ status: status === 200 ? "OK" : "ERROR", ...fields }));
  };

describe("a zip", () => {
  it("comes from storage as an attachment, and its address is not told", async () => {
    const response = await stage.get("/zip/31?name=Season%201");
    expect([response.status, await response.text()]).toEqual([200, "0123456789"]);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Season 1.zip\"; filename*=UTF-8''Season%201.zip",
    );
    expect(response.headers.get("content-length")).toBe("10");
    expect(JSON.stringify([...response.headers])).not.toContain("secret");
    expect(stage.api.asked[0]?.url).toBe("/v2/zips/31");
    expect(stage.api.asked[0]?.headers.authorization).toBe(`Token ${TOKEN}`);
    expect(stage.storage.asked[0]?.headers.authorization).toBeUndefined();
  });

  it("resumes, and tells its size to HEAD", async () => {
    const part = await stage.get("/zip/31", { headers: { range: "bytes=7-" } });
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
      206,
      "789",
      "bytes 7-9/10",
    ]);
    const head = await stage.get("/zip/31", { method: "HEAD" });
    expect([head.status, head.headers.get("content-length")]).toEqual([200, "10"]);
  });

  it.each([
    ["?name=photo.exe", "photo.exe.zip"],
    ["?name=a%0D%0AX-Evil:%201", "a%0D%0AX-Evil%3A%201.zip"],
    ["?name=..%2F..%2Fetc", ".._.._etc.zip"],
    ["?name=a&name=b", "b.zip"],
    ["", "put.io.zip"],
  ])("is called a zip whatever the address says: %j", async (query, name) => {
    const response = await stage.get(`/zip/31${query}`);
    expect(response.headers.get("content-disposition")).toContain(`filename*=UTF-8''${name}`);
    expect(response.headers.get("x-evil")).toBeNull();
  });

  it.each<[string, object, number, number]>([
    ["is still being packed", { zip_status: "PROCESSING", url: null }, 200, 503],
    ["has expired", { status_code: 410, error_type: "LINK_EXPIRED" }, 410, 410],
    ["broke", { status_code: 500, error_type: "ERROR_IN_ZIP" }, 500, 503],
  ])("that %s says so, in the app's own envelope", async (_, fields, status, expected) => {
    stage.api.answer = zip(fields, status);
    const response = await stage.get("/zip/31");
    expect([response.status, Object.keys((await response.json()) as object)]).toEqual([expected, ["error"]]);
    expect(stage.storage.asked).toEqual([]);
  });

  it("whose address leads to a host that nobody allowed is not fetched", async () => {
    stage.api.answer = zip({ zip_status: "DONE", url: `${stage.stranger.origin}/zip` });
    expect((await stage.get("/zip/31")).status).toBe(502);
    expect(stage.stranger.asked).toEqual([]);
  });

  it("is nothing for somebody who is not signed in", async () => {
    expect((await stage.get("/zip/31", { headers: { cookie: "" } })).status).toBe(401);
    expect(stage.api.asked).toEqual([]);
  });

  it.each(["/zip/x", "/zip/1e3", "/zip/-1", "/zip/31%2F..%2F..%2Ffiles%2F7"])("is not %s", async (path) => {
    expect((await stage.get(path)).status).toBe(404);
    expect(stage.api.asked).toEqual([]);
  });
});
