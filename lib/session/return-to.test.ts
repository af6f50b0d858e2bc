import { describe, expect, it } from "vitest";
import { returnPlace, safeReturnTo } from "./return-to";

describe("safeReturnTo", () => {
  it.each([
    ["/files/12", "/files/12"],
    ["/files/12?sort=NAME_ASC#row-9", "/files/12?sort=NAME_ASC#row-9"],
    ["/watch/7?t=90", "/watch/7?t=90"],
    ["/files/1?next=https://evil.example/", "/files/1?next=https://evil.example/"],
    ["/loginhistory", "/loginhistory"],
    ["/files/../watch/1", "/watch/1"],
  ])("keeps the own path %j", (value, expected) => {
    expect(safeReturnTo(value)).toBe(expected);
  });

  it.each([
    ["another origin", "https://evil.example/"],
    ["a protocol-relative address", "//evil.example/"],
    ["backslashes, which browsers read as slashes", "/\\evil.example/"],
    ["a tab that the URL parser drops", "/\t/evil.example/"],
    ["a newline that the URL parser drops", "/\n/evil.example"],
    ["dots that leave two slashes", "/.//evil.example/"],
    ["dots that leave two slashes, encoded", "/%2e//evil.example/"],
    ["a script", "javascript:alert(1)"],
    ["the sign-in page itself", "/login?returnTo=%2Flogin"],
    ["the sign-in page in another case", "/LOGIN"],
    ["the sign-in page by a detour", "/files/../login"],
    ["the API", "/api/auth/signout"],
    ["the root, which is where one lands anyway", "/"],
    ["a relative path", "files/1"],
    ["nothing", ""],
    ["no string", ["/files/1"]],
    ["what is missing", undefined],
  ])("refuses %s", (_, value) => {
    expect(safeReturnTo(value)).toBeNull();
  });
});

describe("returnPlace", () => {
  it.each([
    ["/watch/12?t=9", "watch"],
    ["/files/12", "folder"],
    ["/files/0", "start"],
    ["/account", "start"],
  ])("%s is %s", (path, expected) => {
    expect(returnPlace(path)).toBe(expected);
  });
});
