import { describe, expect, it } from "vitest";
import { withChangedRows, withOnlyRows, withoutRows, withRows, withRowsBack } from "./folder-changes";
import type { FolderData } from "./folder-data";
import { fileOf } from "./testing/file-of";

function folderOf(...pages: number[][]): FolderData {
  return {
    pages: pages.map((ids, index) => ({
      files: ids.map((id) => fileOf({ id, name: `File ${id}` })),
      parent: null,
      cursor: index === pages.length - 1 ? null : "next",
      total: index === 0 ? pages.flat().length : null,
      breadcrumbs: [],
    })),
    pageParams: pages.map((_, index) => (index === 0 ? null : "next")),
  };
}

const idsOf = (data: FolderData) => data.pages.map((page) => page.files.map(({ id }) => id));
const totalOf = (data: FolderData) => data.pages[0]?.total;
const oneOf =
  (...ids: number[]) =>
  (id: number) =>
    ids.includes(id);

describe("withoutRows", () => {
  it("takes rows out, counts them off and leaves untouched pages as they are", () => {
    const data = folderOf([1, 2], [3, 4], [5]);
    const less = withoutRows(data, oneOf(3, 5));
    expect(idsOf(less)).toEqual([[1, 2], [4], []]);
    expect(totalOf(less)).toBe(3);
    expect(less.pages[1]?.cursor).toBe("next");
    expect(withoutRows(folderOf([1], [2]), oneOf(9))).toEqual(folderOf([1], [2]));
  });

  it("is the very same folder when it holds none of them", () => {
    const data = folderOf([1, 2]);
    expect(withoutRows(data, oneOf(9))).toBe(data);
  });
});

describe("withOnlyRows", () => {
  it("leaves a folder that is whole, with what was spared", () => {
    const data = withOnlyRows(folderOf([1, 2], [3, 4]), oneOf(2, 4));
    expect(idsOf(data)).toEqual([[2, 4]]);
    expect([totalOf(data), data.pages[0]?.cursor, data.pageParams]).toEqual([2, null, [null]]);
  });
});

describe("withRows", () => {
  it("adds what is not there yet", () => {
    const data = withRows(folderOf([1], [2]), [fileOf({ id: 2 }), fileOf({ id: 3 })]);
    expect(idsOf(data)).toEqual([[3, 1], [2]]);
    expect(totalOf(data)).toBe(3);
  });
});

describe("withChangedRows", () => {
  it("changes what it is told to, and no other page", () => {
    const data = folderOf([1], [2]);
    const changed = withChangedRows(data, (id) => (id === 2 ? { name: "New" } : undefined));
    expect(changed.pages[1]?.files[0]?.name).toBe("New");
    expect(changed.pages[0]).toBe(data.pages[0]);
    expect(withChangedRows(data, () => undefined)).toBe(data);
  });
});

describe("withRowsBack", () => {
  const before = folderOf([1, 2, 3], [4, 5]);
  it.each<[string, FolderData, number[], number[][]]>([
    [
      "in the middle",
      withoutRows(before, oneOf(2, 3)),
      [2],
      [
        [1, 2],
        [4, 5],
      ],
    ],
    [
      "at the very beginning",
      withoutRows(before, oneOf(1)),
      [1],
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
    ["several together", withoutRows(before, oneOf(2, 3, 4)), [2, 3, 4], [[1, 2, 3, 4], [5]]],
    ["after the whole folder went", withOnlyRows(before, oneOf(5)), [1, 4], [[1, 4, 5]]],
    [
      "which came back by themselves",
      before,
      [1, 2],
      [
        [1, 2, 3],
        [4, 5],
      ],
    ],
  ])("puts rows back %s", (_, now, returned, expected) => {
    const back = withRowsBack(now, { before, isReturned: oneOf(...returned) });
    expect(idsOf(back)).toEqual(expected);
    expect(totalOf(back)).toBe(expected.flat().length);
  });

  it("keeps what else happened meanwhile", () => {
    const now = withRows(withoutRows(before, oneOf(2)), [fileOf({ id: 8 })]);
    expect(idsOf(withRowsBack(now, { before, isReturned: oneOf(2) }))).toEqual([
      [8, 1, 2, 3],
      [4, 5],
    ]);
  });
});
