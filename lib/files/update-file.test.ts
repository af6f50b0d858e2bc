import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { type FolderData, folderDataOf } from "./folder-data";
import { filesKeys } from "./keys";
import { fileOf } from "./testing/file-of";
import { updateFile } from "./update-file";

const pageOf = (ids: number[]) => ({
  files: ids.map((id) => fileOf({ id })),
  parent: null,
  cursor: null,
  total: ids.length,
  breadcrumbs: [],
});

describe("updateFile", () => {
  it("reaches the file in every folder that shows it, and on its own", () => {
    const client = new QueryClient();
    client.setQueryData(filesKeys.folder(1), {
      pages: [pageOf([7]), pageOf([8, 9])],
      pageParams: [null, "x"],
    });
    client.setQueryData(filesKeys.file(8), fileOf({ id: 8 }));
    updateFile(client, 8, { positionSeconds: 90 });
    const folder = client.getQueryData<FolderData>(filesKeys.folder(1));
    expect(folder?.pages.flatMap((page) => page.files.map((file) => file.positionSeconds))).toEqual([
      0, 90, 0,
    ]);
    expect(client.getQueryData(filesKeys.file(8))).toMatchObject({ positionSeconds: 90 });
  });

  it("leaves other folders as they are, to the very object", () => {
    const client = new QueryClient();
    const other = folderDataOf(pageOf([7]));
    client.setQueryData(filesKeys.folder(2), other);
    client.setQueryData(filesKeys.folderHead(2), pageOf([8]));
    updateFile(client, 8, { positionSeconds: 90 });
    expect(client.getQueryData(filesKeys.folder(2))).toBe(other);
    expect(client.getQueryData(filesKeys.file(8))).toBeUndefined();
  });
});
