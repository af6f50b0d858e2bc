import { describe, expect, it } from "vitest";
import { formatBytes } from "./bytes";

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [1, "1 B"],
    [999, "999 B"],
    [1000, "1 kB"],
    [1499, "1 kB"],
    [999_400, "999 kB"],
    [999_600, "1.0 MB"],
    [12_340_000, "12.3 MB"],
    [99_960_000, "100 MB"],
    [734_003_200, "734 MB"],
    [999_949_999, "1.0 GB"],
    [1_400_000_000, "1.4 GB"],
    [107_374_182_400, "107 GB"],
    [2_500_000_000_000, "2.5 TB"],
    [7_000_000_000_000_000_000, "7,000 PB"],
    [-5, "0 B"],
    [Number.NaN, "0 B"],
  ])("%d reads %s", (bytes, expected) => {
    expect(formatBytes(bytes, { locale: "en" })).toBe(expected);
  });

  it("speaks the language it is given", () => {
    expect(formatBytes(1_400_000_000, { locale: "de" })).toMatch(/^1,4\sGB$/);
    expect(formatBytes(1_400_000_000, { locale: "fr" })).toMatch(/^1,4\sGo$/);
  });
});
