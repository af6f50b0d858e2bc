import { describe, expect, it } from "vitest";
import { formatDuration } from "./duration";

describe("formatDuration", () => {
  it.each([
    [0, "0:00"],
    [7, "0:07"],
    [59.99, "0:59"],
    [60, "1:00"],
    [723, "12:03"],
    [3599, "59:59"],
    [3600, "1:00:00"],
    [3723.4, "1:02:03"],
    [36_000, "10:00:00"],
    [-3, "0:00"],
    [Number.NaN, "0:00"],
    [Number.POSITIVE_INFINITY, "0:00"],
  ])("%d seconds read %s", (seconds, expected) => {
    expect(formatDuration(seconds)).toBe(expected);
  });
});
