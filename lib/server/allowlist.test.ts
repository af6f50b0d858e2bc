import { describe, expect, it } from "vitest";
import { ALLOWED_CALLS, findAllowedCall, VISITOR_CALLS } from "./allowlist";

const find = (method: string, path: string, calls = ALLOWED_CALLS) =>
  findAllowedCall(calls, { method, segments: path.slice(1).split("/") });

describe("the allow-list", () => {
  it.each([
    ["GET", "/files/list"],
    ["GET", "/files/-2"],
    ["POST", "/files/7/start-from"],
    ["DELETE", "/config/some key"],
    ["POST", "/files/delete"],
    ["DELETE", "/files/extract/7"],
    ["POST", "/zips/7/cancel"],
  ])("knows %s %s", (method, path) => {
    expect(find(method, path)).not.toBeNull();
  });

  it.each([
    ["POST", "/files/list"],
    ["GET", "/files/7/url"],
    ["GET", "/files/delete"],
    ["POST", "/files/upload"],
    ["DELETE", "/files/7"],
    ["GET", "/zips/7/cancel"],
    ["GET", "/files/7/put-mp4-to-my-folders"],
    ["POST", "/download_links/create"],
    ["GET", "/files/7/xspf"],
    ["POST", "/trash/empty/now"],
    ["GET", "/files/1e3"],
    ["GET", "/files/7.0"],
    ["GET", "/files/ 7"],
    ["GET", `/files/${"9".repeat(16)}`],
    ["DELETE", "/config"],
    ["get", "/files/list"],
    ["GET", ""],
  ])("does not know %s %s", (method, path) => {
    expect(find(method, path)).toBeNull();
  });

  it.each([
    ["GET", "/files/list"],
    ["GET", "/account/info"],
    ["GET", "/public_share/files/7/url"],
    ["GET", "/public_share/list"],
    ["POST", "/public_share/7"],
    ["DELETE", "/public_share/7"],
    ["POST", "/files/7/start-from"],
  ])("has nothing for the visitor of a link to %s %s", (method, path) => {
    expect(find(method, path, VISITOR_CALLS)).toBeNull();
  });

  it("names no key that would bring a token or a ready-made address", () => {
    const keys = [...ALLOWED_CALLS, ...VISITOR_CALLS].flatMap((call) => call.query);
    expect(keys.filter((key) => /token|url|push|password|owner/.test(key))).toEqual([]);
  });
});
