import { describe, expect, it } from "vitest";
import { joinPages } from "./folder-rows";
import { fileOf } from "./testing/file-of";

const page = (ids: number[], cursor: string | null, total: number | null = null) => ({
  files: ids.map((id) => fileOf({ id })),
  cursor,
  total,
});
const idsOf = (rows: ReturnType<typeof joinPages>) => rows.files.map((file) => file.id);

describe("joinPages", () => {
  it("knows the folder's size before its rows are here", () => {
    const rows = joinPages([page([1, 2], "next", 10_000)]);
    expect(rows).toMatchObject({ count: 10_000, isComplete: false });
  });

  it("keeps put.io's order and drops what arrives twice", () => {
    const rows = joinPages([page([3, 1], "next", 5), page([1, 2, 4], null)]);
    expect(idsOf(rows)).toEqual([3, 1, 2, 4]);
  });

  it("believes the rows rather than the total once all are here", () => {
    expect(joinPages([page([1, 2], "next", 9), page([3], null)])).toMatchObject({
      count: 3,
      isComplete: true,
    });
  });

  it("announces that more follows where the reply had no total", () => {
    expect(joinPages([page([1, 2], "next")])).toMatchObject({ count: 3, isComplete: false });
  });

  it("takes no page for a complete, empty folder only where there is none", () => {
    expect(joinPages([page([], null, 0)])).toEqual({ files: [], count: 0, isComplete: true });
  });
});
