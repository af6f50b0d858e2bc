import { describe, expect, it } from "vitest";
import { folderDataOf } from "./folder-data";
import { joinFound, searchKnownFolders } from "./folder-search";
import { fileOf } from "./testing/file-of";

const folderOf = (id: number, name: string, given: Parameters<typeof fileOf>[0] = {}) =>
  fileOf({ id, name, fileType: "FOLDER", ...given });
const dataOf = (...files: ReturnType<typeof fileOf>[]) =>
  folderDataOf({ files, parent: null, cursor: null, total: files.length, breadcrumbs: [] });

describe("folders that were read before", () => {
  const films = folderOf(1, "Films");
  const cafe = folderOf(2, "Café, short films");
  const read = [
    dataOf(films, fileOf({ id: 3, name: "Film.mkv" })),
    undefined,
    dataOf(cafe, films, folderOf(4, "Their films", { isShared: true, senderName: "ada" })),
    dataOf(folderOf(-2, "Films of friends", { folderType: "SHARED_ROOT" })),
  ];

  it.each([
    ["film", [1, 2]],
    ["CAFE", [2]],
    ["nothing", []],
  ])("are found by a part of their name, once, and only those that take files: %s", (text, ids) => {
    expect(searchKnownFolders(read, text).map(({ id }) => id)).toEqual(ids);
  });

  it("stand in order: those that begin with the word, then the rest", () => {
    const found = [cafe, folderOf(9, "Filmmaking"), films, films];
    expect(joinFound("film", found).map(({ name }) => name)).toEqual([
      "Filmmaking",
      "Films",
      "Café, short films",
    ]);
  });
});
