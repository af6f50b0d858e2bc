import { describe, expect, it } from "vitest";
import type { TrashPage } from "./queries";
import { trashFileOf } from "./testing/trash-file-of";
import { joinTrash } from "./trash-rows";

const pageOf = (ids: number[], given: Partial<TrashPage> = {}): TrashPage => ({
  files: ids.map((id) => trashFileOf({ id, sizeBytes: id * 10 })),
  cursor: null,
  total: null,
  sizeBytes: null,
  ...given,
});

describe("joinTrash", () => {
  it("believes put.io's figures until everything is here", () => {
    const first = pageOf([1, 2], { cursor: "next", total: 500, sizeBytes: 9000 });
    expect(joinTrash([first])).toMatchObject({ count: 500, isComplete: false, sizeBytes: 9000 });
    expect(joinTrash([first, pageOf([3])])).toMatchObject({ count: 3, isComplete: true, sizeBytes: 60 });
  });

  it("shows an item once that came with two pages", () => {
    const { files } = joinTrash([pageOf([1, 2], { cursor: "next", total: 3 }), pageOf([2, 3])]);
    expect(files.map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it("is empty before anything came", () => {
    expect(joinTrash([])).toEqual({ files: [], count: 0, isComplete: true, sizeBytes: 0 });
  });
});
