import { describe, expect, it } from "vitest";
import { nextMenuIndex } from "./menu-keys";

const labels = ["Off", "English", "Español", "Türkçe", "English (SDH)"];

describe("nextMenuIndex", () => {
  it.each([
    ["ArrowDown", 0, "", 1],
    ["ArrowDown", 4, "", 0],
    ["ArrowDown", -1, "", 0],
    ["ArrowUp", 0, "", 4],
    ["ArrowUp", -1, "", 4],
    ["Home", 3, "", 0],
    ["End", 0, "", 4],
    ["e", 0, "e", 1],
    ["e", 1, "ee", 2],
    ["e", 2, "eee", 4],
    ["e", 4, "e", 1],
    ["n", 1, "en", 1],
    ["s", 1, "es", 2],
    ["T", 0, "T", 3],
    ["x", 0, "x", null],
    ["Tab", 0, "", null],
  ])("%s at %i with %j typed goes to %s", (key, current, typed, expected) => {
    expect(nextMenuIndex(key, { current, labels, typed })).toBe(expected);
  });

  it("does nothing in a menu without entries", () => {
    expect(nextMenuIndex("ArrowDown", { current: -1, labels: [], typed: "" })).toBeNull();
  });
});
