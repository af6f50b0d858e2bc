import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProxyStage } from "./testing/proxy-stage";

vi.mock("../env", () => import("./testing/test-env"));

const { errorCode, FORM, OWN_ORIGIN, startProxyStage } = await import("./testing/proxy-stage");

let stage: ProxyStage;

beforeEach(async () => {
  stage = await startProxyStage();
});

afterEach(() => stage.close());

describe("calls of the app", () => {
  it("list a folder, uncached", async () => {
    const response = await stage.call("/files/list?parent_id=0&per_page=10&total=1&breadcrumbs=1");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.json()).toMatchObject({ status: "OK", total: 1 });
  });

  it("write a form", async () => {
    const response = await stage.write("/files/set-sort-by", { body: "file_id=0&sort_by=DATE_DESC" });
    expect(await response.json()).toMatchObject({ status: "OK" });
  });

  it("write JSON", async () => {
    const headers = { "content-type": "application/json", origin: OWN_ORIGIN };
    const response = await stage.call("/config/a%2Db", { method: "PUT", body: '{"value":[1]}', headers });
    expect(response.status).toBe(200);
    expect(await (await stage.call("/config/a-b")).json()).toMatchObject({ value: [1] });
  });

  it("get put.io's own envelope when put.io refuses", async () => {
    const response = await stage.call("/files/999999999");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: "ERROR", error_type: "NotFound" });
  });

  it("learn that put.io no longer takes the token", async () => {
    const response = await stage.call("/account/info", { token: "sbxtok_revoked" });
    expect(response.status).toBe(401);
  });
});

describe("somebody who is not signed in", () => {
  it("reaches nothing", async () => {
    const response = await stage.call("/files/list?parent_id=0", { token: null });
    expect([response.status, await errorCode(response)]).toEqual([401, "signed-out"]);
    expect(stage.asked).toEqual([]);
  });

  it("cannot bring a token along", async () => {
    const headers = { authorization: `Token ${stage.user.token}` };
    expect((await stage.call("/files/list?parent_id=0", { token: null, headers })).status).toBe(401);
    expect(stage.asked).toEqual([]);
  });
});

describe("paths that must not reach put.io", () => {
  it.each([
    ["ready-made addresses", "/files/7/url"],
    ["bytes", "/files/7/download"],
    ["subtitle bytes", "/files/7/subtitles/all"],
    ["playlists", "/files/7/hls/media.m3u8"],
    ["playlists of tokens", "/files/7/xspf"],
    ["download links, which are tokens", "/download_links/7"],
    ["tokens of other apps", "/oauth/grants/"],
    ["sign-in", "/oauth2/access_token"],
    ["an id that is none", "/files/x7"],
    ["an id with a tail", "/files/7;x"],
    ["an encoded slash", "/files%2Flist"],
    ["an encoded slash, twice encoded", "/files%252Flist"],
    ["encoded steps up", "/files/%2e%2e%2faccount/info"],
    ["a backslash", "/files%5clist"],
    ["a zero byte", "/files/list%00"],
    ["a line break", "/files/list%0d%0aHost:%20evil.example"],
    ["an empty part", "/files//list"],
    ["a slash at the end", "/files/list/"],
    ["broken encoding", "/files/%E0%A4%A"],
    ["another host", "/@evil.example/files/list"],
    ["the control addresses", "/../_sandbox/requests"],
    ["Object's own", "/__proto__"],
  ])("%s", async (_, path) => {
    expect((await stage.call(path)).status).toBe(404);
    expect(stage.asked).toEqual([]);
  });

  it.each(["DELETE", "PUT"])("the wrong method: %s", async (method) => {
    expect((await stage.call("/files/list", { method, headers: FORM })).status).toBe(404);
    expect(stage.asked).toEqual([]);
  });

  it.each([
    "/files/7/start-from/delete",
    "/files/7/put-mp4-to-my-folders",
    "/zips/7/cancel",
    "/zips/7/retry",
  ])("a write by GET, which an image could fire: %s", async (path) => {
    expect((await stage.call(path)).status).toBe(404);
    expect(stage.asked).toEqual([]);
  });
});

describe("queries that must not reach put.io", () => {
  it.each([
    ["another token", "/files/list?oauth_token=x"],
    ["a token in the reply", "/account/info?download_token=1"],
    ["addresses in the reply", "/files/list?parent_id=0&stream_url=1"],
    ["addresses of the parent", "/files/list?parent_id=0&mp4_stream_url_parent=1"],
    ["a key of another call", "/files/list?query=x"],
    ["a key in capitals", "/files/list?PARENT_ID=0"],
    ["a key twice", "/files/list?parent_id=0&parent_id=7"],
    ["a value without end", `/files/search?query=${"x".repeat(5000)}`],
  ])("%s", async (_, path) => {
    const response = await stage.call(path);
    expect([response.status, await errorCode(response)]).toEqual([400, "bad-request"]);
    expect(stage.asked).toEqual([]);
  });
});

describe("writes that must not reach put.io", () => {
  const body = "file_id=0&sort_by=DATE_DESC";
  const plainForm = { "content-type": "application/x-www-form-urlencoded" };

  it.each([
    ["from another site", { ...plainForm, origin: "https://evil.example" }],
    ["from another site that hides its origin", { ...plainForm, origin: "null" }],
    ["from a sibling", { ...plainForm, "sec-fetch-site": "same-site" }],
    ["from nowhere", plainForm],
  ])("%s", async (_, headers) => {
    const response = await stage.write("/files/set-sort-by", { body, headers });
    expect([response.status, await errorCode(response)]).toEqual([403, "cross-origin"]);
    expect(stage.asked).toEqual([]);
  });

  it.each([
    ["as plain text, which a form of another site can send", { ...FORM, "content-type": "text/plain" }],
    ["as something unnamed", { origin: OWN_ORIGIN, "content-type": "" }],
    ["as JSON where a form is meant", { ...FORM, "content-type": "application/json" }],
  ])("%s", async (_, headers) => {
    expect((await stage.write("/files/set-sort-by", { body, headers })).status).toBe(400);
    expect(stage.asked).toEqual([]);
  });

  it("that are too large", async () => {
    const response = await stage.write("/files/set-sort-by", { body: "x".repeat(1_100_000) });
    expect([response.status, await errorCode(response)]).toEqual([413, "too-large"]);
    expect(stage.asked).toEqual([]);
  });

  it("that say they are small and go on and on", async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(100_000))),
    });
    const response = await stage.call("/files/set-sort-by", {
      method: "POST",
      body: endless,
      headers: { ...FORM, "content-length": "10" },
    });
    expect(response.status).toBe(413);
    expect(stage.asked).toEqual([]);
  });
});
