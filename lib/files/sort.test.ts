import { describe, expect, it } from "vitest";
import { FILE_SORT_KEYS } from "@/lib/putio/file";
import { ariaSort, joinSort, sortDirectionLabel, splitSort, toggleSort } from "./sort";

describe("folder sort", () => {
  it("takes every order of put.io apart and joins it again", () => {
    for (const key of FILE_SORT_KEYS)
      for (const direction of ["ASC", "DESC"] as const) {
        const sort = joinSort(key, direction);
        expect(splitSort(sort)).toEqual({ key, direction });
        expect(sortDirectionLabel(key, direction)).not.toBe("");
      }
  });

  it("turns the sorted column round and starts another one at its useful end", () => {
    expect(toggleSort("NAME_ASC", "NAME")).toBe("NAME_DESC");
    expect(toggleSort("NAME_DESC", "NAME")).toBe("NAME_ASC");
    expect(toggleSort("NAME_ASC", "SIZE")).toBe("SIZE_DESC");
    expect(toggleSort("SIZE_DESC", "DATE")).toBe("DATE_DESC");
    expect(toggleSort("DATE_DESC", "NAME")).toBe("NAME_ASC");
  });

  it("announces only the sorted column", () => {
    expect(ariaSort("SIZE_DESC", "SIZE")).toBe("descending");
    expect(ariaSort("SIZE_ASC", "SIZE")).toBe("ascending");
    expect(ariaSort("SIZE_DESC", "NAME")).toBe("none");
  });
});
