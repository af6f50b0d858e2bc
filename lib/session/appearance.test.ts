import { describe, expect, it } from "vitest";
import { appearanceCookie, parseSidebarCollapsed, parseTheme, THEME_COOKIE } from "./appearance";

describe("parseTheme", () => {
  it.each([
    ["dark", "dark"],
    ["light", "light"],
    ["system", "system"],
    ["", "system"],
    ["DARK", "system"],
    ["dark; x", "system"],
    [undefined, "system"],
  ])("%j is %s", (value, expected) => {
    expect(parseTheme(value)).toBe(expected);
  });
});

describe("parseSidebarCollapsed", () => {
  it.each([
    ["collapsed", true],
    ["open", false],
    [undefined, false],
  ])("%j is %s", (value, expected) => {
    expect(parseSidebarCollapsed(value)).toBe(expected);
  });
});

it("a cookie of appearance lasts a year on the whole site, and cannot be ended early by its value", () => {
  expect(appearanceCookie(THEME_COOKIE, "da;rk")).toBe(
    "matinee-theme=da%3Brk; Path=/; Max-Age=31536000; SameSite=Lax",
  );
});
