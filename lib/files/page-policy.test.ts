import { describe, expect, it } from "vitest";
import { isCheapToRefetch, needsNextPage } from "./page-policy";

describe("needsNextPage", () => {
  it.each([
    ["a folder of ten thousand is read to its end", { loadedRows: 9_060, lastVisibleIndex: 20 }, true],
    ["a huge one is not, while nobody goes there", { loadedRows: 12_060, lastVisibleIndex: 20 }, false],
    ["a huge one stays ahead of the window", { loadedRows: 12_060, lastVisibleIndex: 9_500 }, true],
    ["and rests once it is ahead again", { loadedRows: 13_060, lastVisibleIndex: 9_500 }, false],
    ["a jump to the end fetches all between", { loadedRows: 12_060, lastVisibleIndex: 99_999 }, true],
  ])("%s", (_, progress, expected) => {
    expect(needsNextPage(progress)).toBe(expected);
  });
});

describe("isCheapToRefetch", () => {
  it("spares put.io the eleven pages of a large folder", () => {
    expect(isCheapToRefetch(1_060)).toBe(true);
    expect(isCheapToRefetch(10_000)).toBe(false);
  });
});
