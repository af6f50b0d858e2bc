import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { folderDataOf } from "./folder-data";
import { filesKeys } from "./keys";
import { knownTrail } from "./known-folder";
import { fileOf } from "./testing/file-of";

describe("knownTrail", () => {
  const client = new QueryClient();
  const shows = fileOf({ id: 5, name: "Shows", fileType: "FOLDER" });
  const season = fileOf({ id: 7, name: "Season 2", fileType: "FOLDER" });
  client.setQueryData(
    filesKeys.folder(5),
    folderDataOf({
      files: [season],
      parent: shows,
      cursor: null,
      total: 1,
      breadcrumbs: [{ id: 0, name: "Root" }],
    }),
  );

  it("names a folder that was seen as a row", () => {
    expect(knownTrail(client, 7)).toEqual([
      { id: 0, name: "Files" },
      { id: 5, name: "Shows" },
      { id: 7, name: "Season 2" },
    ]);
  });

  it("knows nothing of a folder that was not", () => {
    expect(knownTrail(client, 8)).toBeNull();
  });
});
