import { describe, expect, it } from "vitest";
import {
  countSelected,
  isSelected,
  NOTHING_SELECTED,
  type SelectionState,
  selectAll,
  selectOne,
  selectRange,
  toggleOne,
  withoutGone,
} from "./selection";

const idsOf = ({ selection }: SelectionState) =>
  selection.kind === "some" ? [...selection.ids].sort() : [...selection.excludedIds].sort();

describe("some rows", () => {
  it("come and go one by one", () => {
    const two = toggleOne(toggleOne(NOTHING_SELECTED, 1), 2);
    expect(idsOf(two)).toEqual([1, 2]);
    expect(idsOf(toggleOne(two, 1))).toEqual([2]);
    expect(idsOf(selectOne(7))).toEqual([7]);
  });

  it("a range that is drawn out and back leaves what was there before it", () => {
    const start = toggleOne(toggleOne(NOTHING_SELECTED, 1), 5);
    const out = selectRange(start, [5, 6, 7, 8]);
    expect(idsOf(out)).toEqual([1, 5, 6, 7, 8]);
    expect(idsOf(selectRange(out, [5, 6]))).toEqual([1, 5, 6]);
    expect(idsOf(selectRange(out, [3, 4, 5]))).toEqual([1, 3, 4, 5]);
    expect(out.anchorId).toBe(5);
  });
});

describe("the whole folder", () => {
  it("needs no row, and is counted by what the folder has", () => {
    const all = selectAll();
    expect(countSelected(all.selection, 100_000)).toBe(100_000);
    expect(isSelected(all.selection, 99_999)).toBe(true);
  });

  it("three taken out of a hundred thousand are three exclusions", () => {
    const most = [4, 5, 6].reduce(toggleOne, selectAll());
    expect(most.selection.kind).toBe("all");
    expect(idsOf(most)).toEqual([4, 5, 6]);
    expect(countSelected(most.selection, 100_000)).toBe(99_997);
    expect(isSelected(most.selection, 5)).toBe(false);
    expect(idsOf(toggleOne(most, 5))).toEqual([4, 6]);
  });

  it("a range puts back what was taken out", () => {
    const most = [4, 5, 6].reduce(toggleOne, selectAll());
    expect(idsOf(selectRange(most, [5, 6]))).toEqual([4]);
  });
});

describe("rows that are gone", () => {
  it("are selected no longer, nor excluded", () => {
    const two = toggleOne(selectOne(1), 2);
    expect(idsOf(withoutGone(two, new Set([2, 3])))).toEqual([2]);
    expect(idsOf(withoutGone(toggleOne(selectAll(), 9), new Set([1, 2])))).toEqual([]);
  });

  it("a refresh that takes nothing changes nothing", () => {
    const two = toggleOne(selectOne(1), 2);
    expect(withoutGone(two, new Set([1, 2, 3]))).toBe(two);
  });
});
