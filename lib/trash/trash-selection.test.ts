import { describe, expect, it } from "vitest";
import {
  ALL_SELECTED,
  countSelected,
  extendedTo,
  isInTrashSelection,
  NONE_SELECTED,
  toggled,
} from "./trash-selection";

const ids = [1, 2, 3, 4, 5];
const selected = (selection: typeof NONE_SELECTED) => ids.filter((id) => isInTrashSelection(selection, id));

describe("the selection in the trash", () => {
  it.each([
    ["one", toggled(NONE_SELECTED, 2), [2]],
    ["one twice", toggled(toggled(NONE_SELECTED, 2), 2), []],
    ["all but one", toggled(ALL_SELECTED, 2), [1, 3, 4, 5]],
    ["a range down", extendedTo(toggled(NONE_SELECTED, 2), 4, { ids }), [2, 3, 4]],
    ["a range up", extendedTo(toggled(NONE_SELECTED, 4), 2, { ids }), [2, 3, 4]],
    ["a range without a beginning", extendedTo(NONE_SELECTED, 3, { ids }), [3]],
    ["a range whose beginning is gone", extendedTo(toggled(NONE_SELECTED, 99), 3, { ids }), [3]],
    ["a range back into all", extendedTo(toggled(toggled(ALL_SELECTED, 3), 2), 3, { ids }), [1, 2, 3, 4, 5]],
  ])("%s", (_, selection, expected) => {
    expect(selected(selection)).toEqual(expected);
  });

  it("counts what is still there, and of all also what has not arrived", () => {
    const some = toggled(toggled(NONE_SELECTED, 2), 99);
    expect(countSelected(some, { ids, count: 500 })).toBe(1);
    expect(countSelected(toggled(ALL_SELECTED, 2), { ids, count: 500 })).toBe(499);
  });
});
