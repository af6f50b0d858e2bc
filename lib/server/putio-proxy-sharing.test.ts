import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProxyStage } from "./testing/proxy-stage";

vi.mock("../env", () => import("./testing/test-env"));

const { errorCode, FORM, OWN_ORIGIN, startProxyStage } = await import("./testing/proxy-stage");
const { ALLOWED_CALLS } = await import("./allowlist");
const { openVisit } = await import("./sealed-visit");

let stage: ProxyStage;

beforeEach(async () => {
  stage = await startProxyStage();
  stage.answerWith(() => Response.json({ status: "OK" }));
});

afterEach(() => stage.close());

const bodiesAsked = () => Promise.all(stage.asked.map((request) => request.text()));

describe("taking shares back", () => {
  it.each([
    ["nothing", ""],
    ["an empty list", "shares="],
    ["an empty list and a full one", "shares=&shares=61"],
    ["a full list and an empty one", "shares=61&shares="],
    ["blanks", "shares=%20"],
    ["commas", "shares=,"],
    ["an id and an empty place", "shares=61,"],
    ["a zero byte", "shares=%00"],
    ["a line break", "shares=61%0A"],
    ["a word in capitals", "shares=EVERYONE"],
    ["a name", "shares=ada"],
    ["everyone and somebody", "shares=everyone,61"],
    ["another field as well", "shares=61&file_ids=7"],
    ["a field that hides a second", "x=1;shares=&shares=61"],
    ["a field of PHP's", "shares[]=61"],
  ])("never goes out with %s", async (_, body) => {
    const response = await stage.write("/files/7/unshare", { body });
    expect([response.status, await errorCode(response)]).toEqual([400, "bad-request"]);
    expect(stage.asked).toEqual([]);
  });

  it("never goes out with an empty list in the address or as JSON", async () => {
    expect((await stage.write("/files/7/unshare?shares=", { body: "shares=61" })).status).toBe(400);
    const headers = { "content-type": "application/json", origin: OWN_ORIGIN };
    expect((await stage.write("/files/7/unshare", { body: '{"shares":[]}', headers })).status).toBe(400);
    expect(stage.asked).toEqual([]);
  });

  it.each([
    ["61", "shares=61"],
    ["61,62", "shares=61%2C62"],
    ["everyone", "shares=everyone"],
  ])("goes out as it is with %s", async (shares, body) => {
    expect((await stage.write("/files/7/unshare", { body: `shares=${shares}` })).status).toBe(200);
    expect(await bodiesAsked()).toEqual([body]);
  });

  it("has one way only through the proxy", () => {
    expect(ALLOWED_CALLS.filter(({ path }) => path.includes("unshare")).map(({ method }) => method)).toEqual([
      "POST",
    ]);
  });
});

describe("sharing", () => {
  it.each([
    ["nobody", "file_ids=7"],
    ["an empty list", "file_ids=7&friends="],
    ["an empty place in it", "file_ids=7&friends=ada,,grace"],
    ["two lists", "file_ids=7&friends=ada&friends=everyone"],
    ["no number for a file", "file_ids=all&friends=ada"],
    ["an empty list of files", "file_ids=&friends=ada"],
    ["a field of another call", "file_ids=7&friends=ada&skip_owner_check=1"],
  ])("never goes out with %s", async (_, body) => {
    expect((await stage.write("/files/share", { body })).status).toBe(400);
    expect(stage.asked).toEqual([]);
  });

  it.each(["file_ids=7%2C8&friends=ada%2Cgrace", "cursor=abc&exclude_ids=7&friends=everyone"])(
    "goes out as it is: %s",
    async (body) => {
      expect((await stage.write("/files/share", { body })).status).toBe(200);
      expect(await bodiesAsked()).toEqual([body]);
    },
  );
});

describe("public links", () => {
  const link = { id: 5, token: "sbxtok_ofALink", push_token: "sbxtok_push", expiration_date: null };

  it("reach the browser with an address of ours and no token", async () => {
    stage.answerWith(() => Response.json({ status: "OK", public_share: link }));
    const text = await (await stage.write("/public_share/7", { body: "" })).text();
    expect(text).not.toContain("sbxtok_");
    const { address } = JSON.parse(text).public_share;
    expect(openVisit(address.replace("/link/", ""))?.token).toBe(link.token);
  });

  it("have the same address in the list", async () => {
    stage.answerWith(() => Response.json({ status: "OK", public_share: link, public_shares: [link] }));
    const made = await (await stage.write("/public_share/7", { body: "" })).json();
    const listed = await (await stage.call("/public_share/list")).json();
    expect(listed).toEqual({ status: "OK", public_shares: [made.public_share] });
  });

  it("are refused to other apps' tokens in put.io's own words", async () => {
    stage.answerWith(() =>
      Response.json({ status: "ERROR", status_code: 401, error_type: "invalid_scope" }, { status: 401 }),
    );
    expect(await (await stage.call("/public_share/list")).json()).toMatchObject({
      error_type: "invalid_scope",
    });
  });
});

describe("lists whose address ends in a slash at put.io", () => {
  it.each(["/oauth/grants", "/oauth/clients"])("are asked for there: %s", async (path) => {
    await stage.call(path);
    expect(stage.asked.map(({ url }) => new URL(url).pathname)).toEqual([`/v2${path}/`]);
  });
});

describe("a friend's name", () => {
  it.each([
    ["as it is", "/friends/ada/approve", "/v2/friends/ada/approve"],
    [
      "with markup in it",
      "/friends/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/unfriend",
      "/v2/friends/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/unfriend",
    ],
  ])("goes out as one segment: %s", async (_, path, expected) => {
    expect((await stage.write(path, { body: "" })).status).toBe(200);
    expect(stage.asked.map(({ url }) => new URL(url).pathname)).toEqual([expected]);
  });

  it.each(["/friends/%2e%2e/unfriend", "/friends/a%2Fb/unfriend", "/friends/a%5Cb/unfriend"])(
    "leads nowhere else: %s",
    async (path) => {
      expect((await stage.write(path, { body: "" })).status).toBe(404);
      expect(stage.asked).toEqual([]);
    },
  );
});

describe("what changes who sees what", () => {
  it.each([
    "/files/share",
    "/files/7/unshare",
    "/public_share/7",
    "/friends/ada/approve",
    "/events/delete",
    "/oauth/clients/delete-all",
    "/account/settings",
  ])("is not taken from another site: %s", async (path) => {
    const headers = { ...FORM, origin: "https://evil.example" };
    const response = await stage.write(path, { body: "shares=everyone", headers });
    expect([response.status, await errorCode(response)]).toEqual([403, "cross-origin"]);
    expect(stage.asked).toEqual([]);
  });

  it.each([
    "/account/clear",
    "/account/destroy",
    "/oauth/apps",
    "/oauth/apps/register",
    "/public_share/files/list",
  ])("is not all that put.io has: %s", async (path) => {
    expect((await stage.write(path, { body: "" })).status).toBe(404);
    expect((await stage.call(path)).status).toBe(404);
    expect(stage.asked).toEqual([]);
  });
});
