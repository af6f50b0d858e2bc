import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProxyStage } from "./testing/proxy-stage";

vi.mock("../env", () => import("./testing/test-env"));

const { errorCode, FORM, startProxyStage } = await import("./testing/proxy-stage");

let stage: ProxyStage;

beforeEach(async () => {
  stage = await startProxyStage();
});

afterEach(() => stage.close());

const answerOk = (more: object = {}) =>
  stage.answerWith(() => Response.json({ status: "OK", ...more }, { status: 200 }));

describe("file operations", () => {
  it("that put.io takes by GET are asked for by POST, and go out as put.io wants them", async () => {
    answerOk();
    expect((await stage.write("/zips/7/cancel", { body: "" })).status).toBe(200);
    expect(stage.asked.map(({ method, url, body }) => [method, new URL(url).pathname, body])).toEqual([
      ["GET", "/v2/zips/7/cancel", null],
    ]);
  });

  it("take the ids of a hundred thousand files", async () => {
    answerOk({ errors: [] });
    const ids = Array.from({ length: 100_000 }, (_, index) => 100_000_000 + index).join(",");
    const response = await stage.write("/files/move", { body: `parent_id=0&file_ids=${ids}` });
    expect(response.status).toBe(200);
    expect(stage.asked).toHaveLength(1);
  });

  it("keep put.io's flags on a deletion", async () => {
    answerOk({ skipped: 0, cursor: null });
    await stage.write("/files/delete?skip_nonexistents=1&partial_delete=1&skip_trash=1", {
      body: "file_ids=7",
    });
    expect(new URL(stage.asked[0]?.url ?? "").search).toBe(
      "?skip_nonexistents=1&partial_delete=1&skip_trash=1",
    );
  });
});

describe("a finished zip", () => {
  it("is told of without its address, which opens for everybody", async () => {
    answerOk({ zip_status: "DONE", url: "https://s1.put.io/zip/7?sig=abc", size: 5, missing_files: [] });
    const text = await (await stage.call("/zips/7")).text();
    expect(JSON.parse(text)).toEqual({ status: "OK", zip_status: "DONE", size: 5, missing_files: [] });
  });
});

describe("deletions that must not reach put.io", () => {
  it.each([
    ["of what is a friend's", "/files/delete?skip_owner_check=1"],
    ["of files named in the address", "/files/delete?file_ids=7"],
    ["of all that a cursor covers, in the address", "/files/delete?cursor=abc"],
    ["of the trash, with a word of another call", "/trash/empty?skip_trash=1"],
  ])("%s", async (_, path) => {
    const response = await stage.write(path, { body: "" });
    expect([response.status, await errorCode(response)]).toEqual([400, "bad-request"]);
    expect(stage.asked).toEqual([]);
  });

  it.each(["/files/delete", "/trash/empty", "/trash/delete", "/zips/7/cancel", "/files/extract"])(
    "from another site: %s",
    async (path) => {
      const headers = { ...FORM, origin: "https://evil.example" };
      const response = await stage.write(path, { body: "file_ids=7", headers });
      expect([response.status, await errorCode(response)]).toEqual([403, "cross-origin"]);
      expect(stage.asked).toEqual([]);
    },
  );

  it.each(["/files/extract/7", "/files/7/mp4"])("from another site, by DELETE: %s", async (path) => {
    const headers = { origin: "https://evil.example" };
    expect((await stage.call(path, { method: "DELETE", headers })).status).toBe(403);
    expect(stage.asked).toEqual([]);
  });

  it("without a session", async () => {
    const response = await stage.call("/trash/empty", {
      method: "POST",
      headers: FORM,
      body: "",
      token: null,
    });
    expect(response.status).toBe(401);
    expect(stage.asked).toEqual([]);
  });
});
