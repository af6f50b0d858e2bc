import { describe, expect, it } from "vitest";
import { nextRowIndex } from "./row-keys";

const place = { current: 50, count: 100, pageRows: 12 };

describe("nextRowIndex", () => {
  it.each([
    ["ArrowDown", 51],
    ["ArrowUp", 49],
    ["PageDown", 62],
    ["PageUp", 38],
    ["Home", 0],
    ["End", 99],
    ["Enter", null],
    ["a", null],
  ])("%s moves to %s", (key, expected) => {
    expect(nextRowIndex(key, place)).toBe(expected);
  });

  it("stops at both ends", () => {
    expect(nextRowIndex("ArrowUp", { ...place, current: 0 })).toBe(0);
    expect(nextRowIndex("PageDown", { ...place, current: 95 })).toBe(99);
  });

  it("goes nowhere in an empty folder", () => {
    expect(nextRowIndex("End", { ...place, current: 0, count: 0 })).toBeNull();
  });
});
