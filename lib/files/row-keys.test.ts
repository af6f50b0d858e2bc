import { describe, expect, it } from "vitest";
import { nextRowIndex } from "./row-keys";

const place = { current: 50, count: 100, pageRows: 12, perLine: 1 };

describe("nextRowIndex", () => {
  it.each([
    ["ArrowDown", 51],
    ["ArrowUp", 49],
    ["PageDown", 62],
    ["PageUp", 38],
    ["Home", 0],
    ["End", 99],
    ["ArrowLeft", null],
    ["ArrowRight", null],
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

  it.each([
    ["ArrowDown", 50, 54],
    ["ArrowUp", 50, 46],
    ["ArrowLeft", 50, 49],
    ["ArrowRight", 50, 51],
    ["PageDown", 8, 56],
    ["Home", 50, 0],
    // The last line is shorter than the one above it.
    ["ArrowDown", 99, 101],
    ["ArrowDown", 100, 100],
    ["ArrowUp", 2, 2],
    ["ArrowRight", 101, 101],
  ])("among tiles, four in a line, %s leads from %s to %s", (key, current, expected) => {
    expect(nextRowIndex(key, { current, count: 102, pageRows: 12, perLine: 4 })).toBe(expected);
  });
});
