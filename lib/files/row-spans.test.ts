import { describe, expect, it } from "vitest";
import { spanRows } from "./row-spans";

const written = (indexes: number[], count: number) =>
  spanRows(indexes, count)
    .map((span) => (span.kind === "gap" ? `(${span.rows})` : String(span.index)))
    .join(" ");

describe("spanRows", () => {
  it.each([
    ["the first rows of a long folder", [0, 1, 2], 10_000, "0 1 2 (9997)"],
    ["a window in the middle", [500, 501], 1000, "(500) 500 501 (498)"],
    ["a focused row far above the window", [3, 500, 501], 502, "(3) 3 (496) 500 501"],
    ["a whole short folder", [0, 1], 2, "0 1"],
    ["a folder before its rows", [], 7, "(7)"],
    ["an empty folder", [], 0, ""],
    ["an index that the folder no longer has", [0, 9], 3, "0 (2)"],
    ["an index given twice", [1, 1, 2], 3, "(1) 1 2"],
  ])("lays out %s", (_, indexes, count, expected) => {
    expect(written(indexes, count)).toBe(expected);
  });

  it("always adds up to the whole folder", () => {
    const spans = spanRows([7, 40, 41, 99], 100);
    expect(spans.reduce((sum, span) => sum + (span.kind === "gap" ? span.rows : 1), 0)).toBe(100);
  });
});
