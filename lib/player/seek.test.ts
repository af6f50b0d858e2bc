import { describe, expect, it } from "vitest";
import { bufferedUntil, clampSeek, fractionAt, fractionOf, positionText } from "./seek";

describe("clampSeek", () => {
  it.each([
    [50, 100, 50],
    [-5, 100, 0],
    [100, 100, 99.75],
    [1e9, 100, 99.75],
    [0.1, 0.2, 0],
    [50, Number.NaN, 50],
    [-5, Number.NaN, 0],
    [50, Number.POSITIVE_INFINITY, 50],
    [Number.NaN, 100, 0],
  ])("%d of %d is %d", (target, duration, expected) => {
    expect(clampSeek(target, duration)).toBe(expected);
  });
});

describe("fractions", () => {
  it.each([
    [25, 100, 0.25],
    [150, 100, 1],
    [-1, 100, 0],
    [25, Number.NaN, 0],
    [25, 0, 0],
    [25, Number.POSITIVE_INFINITY, 0],
  ])("%d of %d is %d", (seconds, duration, expected) => {
    expect(fractionOf(seconds, duration)).toBe(expected);
  });

  it.each([
    [100, 0],
    [150, 0.25],
    [300, 1],
    [900, 1],
    [0, 0],
  ])("a pointer at %d is at %d of the bar", (clientX, expected) => {
    expect(fractionAt(clientX, { left: 100, width: 200 })).toBe(expected);
  });

  it("a bar without width has no places", () => {
    expect(fractionAt(50, { left: 0, width: 0 })).toBe(0);
  });
});

it("positionText says both ends", () => {
  expect(positionText(754, 6000)).toBe("12:34 of 1:40:00");
});

describe("bufferedUntil", () => {
  const ranges = (pairs: [number, number][]) => ({
    length: pairs.length,
    start: (index: number) => pairs[index]?.[0] ?? 0,
    end: (index: number) => pairs[index]?.[1] ?? 0,
  });
  it.each([
    [[], 5, 5],
    [[[0, 30]], 5, 30],
    [[[0.2, 30]], 0, 30],
    [
      [
        [0, 10],
        [20, 40],
      ],
      15,
      15,
    ],
    [
      [
        [0, 10],
        [20, 40],
      ],
      25,
      40,
    ],
    [[[0, 10]], 10, 10],
  ] satisfies [[number, number][], number, number][])("%j at %d reaches %d", (pairs, seconds, expected) => {
    expect(bufferedUntil(ranges(pairs), seconds)).toBe(expected);
  });
});
