import { describe, expect, it } from "vitest";
import { ALLOWED_CALLS, findAllowedCall } from "./allowlist";

describe("the allow-list", () => {
  it.each([
    ["GET", "/files/list"],
    ["GET", "/files/-2"],
    ["POST", "/files/7/start-from"],
    ["DELETE", "/config/some key"],
  ])("knows %s %s", (method, path) => {
    expect(findAllowedCall(method, path.slice(1).split("/"))).not.toBeNull();
  });

  it.each([
    ["POST", "/files/list"],
    ["GET", "/files/7/url"],
    ["GET", "/files/1e3"],
    ["GET", "/files/7.0"],
    ["GET", "/files/ 7"],
    ["GET", `/files/${"9".repeat(16)}`],
    ["DELETE", "/config"],
    ["get", "/files/list"],
    ["GET", ""],
  ])("does not know %s %s", (method, path) => {
    expect(findAllowedCall(method, path.slice(1).split("/"))).toBeNull();
  });

  it("names no key that would bring a token or a ready-made address", () => {
    const keys = ALLOWED_CALLS.flatMap((call) => call.query);
    expect(keys.filter((key) => /token|url|push|password/.test(key))).toEqual([]);
  });
});
