import { describe, expect, it } from "vitest";
import { coverOf, type FileTargets, foldersOfTargets, someOfTargets, targetsOf } from "./targets";
import { fileOf } from "./testing/file-of";

const files = [1, 2, 3].map((id) => fileOf({ id, sizeBytes: id * 10, parentId: id === 3 ? 9 : 8 }));
const listing: FileTargets = {
  selection: { kind: "listing", cursor: "c", excludedIds: [2] },
  count: 999,
  sizeBytes: null,
  files: files.filter(({ id }) => id !== 2),
  folderId: 8,
};

describe("targetsOf", () => {
  it("counts and weighs what it is given", () => {
    expect(targetsOf(files, 8)).toMatchObject({
      selection: { kind: "files", fileIds: [1, 2, 3] },
      count: 3,
      sizeBytes: 60,
    });
  });
});

describe("someOfTargets", () => {
  it("narrows a listing to ids, and does not pretend to know the size of what was not read", () => {
    expect(someOfTargets(listing, [1, 77])).toMatchObject({
      selection: { kind: "files", fileIds: [1, 77] },
      count: 2,
      sizeBytes: null,
      folderId: 8,
    });
    expect(someOfTargets(targetsOf(files, 8), [2]).sizeBytes).toBe(20);
  });
});

describe("coverOf", () => {
  it.each([
    ["some", targetsOf(files, 8), [true, true, false]],
    ["everything but some", listing, [true, false, true]],
  ])("knows what is meant by %s", (_, targets, covered) => {
    expect([1, 2, 99].map(coverOf(targets))).toEqual(covered);
  });
});

describe("foldersOfTargets", () => {
  it.each([
    ["one folder", targetsOf(files, 8), [8]],
    ["search results", targetsOf(files, null), [8, 9]],
  ])("of %s", (_, targets, folders) => {
    expect(foldersOfTargets(targets)).toEqual(folders);
  });
});
