import { describe, expect, it } from "vitest";
import { folderDataOf, hasFolderChanged, withSort } from "./folder-data";
import { fileOf } from "./testing/file-of";

const folder = fileOf({ id: 9, fileType: "FOLDER", name: "Films", sortBy: "NAME_ASC" });
const page = (given: object = {}) => ({
  files: [fileOf({ id: 1 })],
  parent: folder,
  cursor: "next",
  total: 5000,
  breadcrumbs: [],
  ...given,
});

describe("withSort", () => {
  it("changes the saved order and leaves the rows, and the data it was given, alone", () => {
    const data = { pages: [page(), page({ parent: null })], pageParams: [null, "next"] };
    const sorted = withSort(data, "SIZE_DESC");
    expect(sorted.pages[0]?.parent?.sortBy).toBe("SIZE_DESC");
    expect(sorted.pages[0]?.files).toBe(data.pages[0]?.files);
    expect(sorted.pages[1]).toBe(data.pages[1]);
    expect(data.pages[0]?.parent?.sortBy).toBe("NAME_ASC");
  });

  it("cannot tell the order of a folder that put.io did not describe", () => {
    const data = folderDataOf(page({ parent: null }));
    expect(withSort(data, "SIZE_DESC")).toBe(data);
  });
});

describe("hasFolderChanged", () => {
  const data = folderDataOf(page());

  it("is quiet about a new cursor, which every reply has", () => {
    expect(hasFolderChanged(data, page({ cursor: "another" }))).toBe(false);
  });

  it("does not take a longer first page for a change", () => {
    const second = { ...page({ files: [fileOf({ id: 2 })] }), parent: null, total: null };
    const both = { pages: [page(), second], pageParams: [null, "next"] };
    expect(hasFolderChanged(both, page({ files: [fileOf({ id: 1 }), fileOf({ id: 2 })] }))).toBe(false);
    expect(hasFolderChanged(both, page({ files: [fileOf({ id: 1 }), fileOf({ id: 3 })] }))).toBe(true);
  });

  it.each([
    ["a file came or went", page({ total: 5001 })],
    ["something below changed its size", page({ parent: { ...folder, sizeBytes: 1 } })],
    ["a first row was renamed", page({ files: [fileOf({ id: 1, name: "Renamed.mkv" })] })],
    ["a first row was watched", page({ files: [fileOf({ id: 1, positionSeconds: 60 })] })],
    ["another device sorted it", page({ parent: { ...folder, sortBy: "DATE_DESC" } })],
  ])("notices that %s", (_, fresh) => {
    expect(hasFolderChanged(data, fresh)).toBe(true);
  });
});
