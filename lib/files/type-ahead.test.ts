import { describe, expect, it } from "vitest";
import { fileOf } from "./testing/file-of";
import { findTypedRow } from "./type-ahead";

const names = ["Alpine.mkv", "aardvark.mp4", "Blue Hour.mkv", "“Bridge”.mp4", "Élan.mkv", "[Sub] Zebra.mkv"];
const files = names.map((name, index) => fileOf({ id: index + 1, name }));
const found = (typed: string, current = 0) => findTypedRow(files, { current, typed });

describe("findTypedRow", () => {
  it.each([
    ["b", 0, 2],
    ["b", 2, 3],
    ["b", 3, 2],
    ["bl", 3, 2],
    ["bri", 0, 3],
    ["ela", 0, 4],
    ["É", 0, 4],
    ["sub", 0, 5],
    ["blue h", 2, 2],
    ["q", 0, null],
  ])("%j from row %i leads to row %s", (typed, current, expected) => {
    expect(found(typed, current)).toBe(expected);
  });

  it("takes a doubled letter for a name where there is one, else for the letter pressed twice", () => {
    expect(found("aa")).toBe(1);
    expect(found("bb", 2)).toBe(3);
  });

  it("searches a large folder to its end, and an empty one not at all", () => {
    const many = Array.from({ length: 20_000 }, (_, id) => fileOf({ id, name: `Film ${id}.mkv` }));
    expect(findTypedRow(many, { current: 0, typed: "film 19999" })).toBe(19_999);
    expect(findTypedRow([], { current: 0, typed: "a" })).toBeNull();
  });
});
