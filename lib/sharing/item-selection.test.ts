import { describe, expect, it } from "vitest";
import { extendedToItem, NOTHING_SELECTED, toggledItem } from "./item-selection";

const order = [10, 20, 30, 40, 50];
const idsOf = ({ ids }: typeof NOTHING_SELECTED) => [...ids].sort((left, right) => left - right);

describe("selecting shared items", () => {
  it.each([
    ["one", toggledItem(NOTHING_SELECTED, 20), [20]],
    ["one twice", toggledItem(toggledItem(NOTHING_SELECTED, 20), 20), []],
    ["a range down", extendedToItem(toggledItem(NOTHING_SELECTED, 20), 40, { order }), [20, 30, 40]],
    ["a range up", extendedToItem(toggledItem(NOTHING_SELECTED, 40), 20, { order }), [20, 30, 40]],
    ["a range without a beginning", extendedToItem(NOTHING_SELECTED, 30, { order }), [30]],
    [
      "a range whose beginning is gone",
      extendedToItem(toggledItem(NOTHING_SELECTED, 99), 30, { order }),
      [30, 99],
    ],
    [
      "a range beside what is selected",
      extendedToItem(toggledItem(toggledItem(NOTHING_SELECTED, 10), 30), 40, { order }),
      [10, 30, 40],
    ],
  ])("%s", (_, selection, expected) => {
    expect(idsOf(selection)).toEqual(expected);
  });
});
