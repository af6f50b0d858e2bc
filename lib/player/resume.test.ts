import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { isWatched, parseStart, resumePosition } from "./resume";

describe("resumePosition", () => {
  it.each([
    [0, 6000, 0],
    [4.9, 6000, 0],
    [5, 6000, 5],
    [1421.5, 6000, 1421.5],
    // 3 % of 6000 s is 180 s.
    [5819, 6000, 5819],
    [5820, 6000, 0],
    // Short films: at least 15 s are left.
    [44, 60, 44],
    [45, 60, 0],
    [500, 180, 0],
    [1421, null, 1421],
    [1421, 0, 1421],
    [Number.NaN, 6000, 0],
    [-3, 6000, 0],
  ])("%d of %d begins at %d", (stored, duration, expected) => {
    expect(resumePosition(stored, duration)).toBe(expected);
  });
});

describe("isWatched", () => {
  it.each([
    [969, 1000, false],
    [970, 1000, true],
    [1000, 1000, true],
    // Of a short film the last ten seconds, and of a very short one its last tenth.
    [189.9, 200, false],
    [190, 200, true],
    [17.9, 20, false],
    [18, 20, true],
    [50, 0, false],
    [50, Number.NaN, false],
  ])("%d of %d: %s", (position, duration, expected) => {
    expect(isWatched(position, duration)).toBe(expected);
  });
});

describe("parseStart", () => {
  it.each([
    ["754", 754],
    ["12.5", 12.5],
    ["0", 0],
    ["1h2m3s", 3723],
    ["12m", 720],
    ["90s", 90],
    ["1:23", 83],
    ["0:07", 7],
    ["1:02:03", 3723],
    ["100:00", 6000],
    ["1:75", null],
    ["1:2:03", null],
    ["1:", null],
    [":30", null],
    ["1:23:45:00", null],
    ["", null],
    [undefined, null],
    ["-5", null],
    ["1e9", null],
    ["abc", null],
    ["9999999", null],
  ])("%s is %d", (value, expected) => {
    expect(parseStart(value)).toBe(expected);
  });

  it.each([0, 7, 83, 3723, 360_000])("reads what a link to second %d says", (seconds) => {
    const { searchParams } = new URL(routes.watch(5, { startSeconds: seconds }), "http://matinee.invalid");
    expect(parseStart(searchParams.get("t") ?? undefined)).toBe(seconds);
  });
});
