import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { PutioFile } from "@/lib/putio/file";
import { type FolderData, folderDataOf } from "../folder-data";
import { filesKeys } from "../keys";
import { type FileTargets, targetsOf } from "../targets";
import { fileOf } from "../testing/file-of";
import { Optimism } from "./optimism";
import type { RowChange } from "./row-change";

const filesOf = (folderId: number, ids: number[]) =>
  ids.map((id) => fileOf({ id, parentId: folderId, name: `File ${id}`, positionSeconds: id * 10 }));

function pageOf(files: PutioFile[]) {
  return { files, parent: null, cursor: null, total: files.length, breadcrumbs: [] };
}

/** Folder 1 holds 11 to 15, folder 2 holds 21, and a search has found 12 and 21. */
function setUp() {
  const client = new QueryClient();
  client.setQueryData(filesKeys.folder(1), folderDataOf(pageOf(filesOf(1, [11, 12, 13, 14, 15]))));
  client.setQueryData(filesKeys.folder(2), folderDataOf(pageOf(filesOf(2, [21]))));
  client.setQueryData(
    ["files", "search", "x"],
    folderDataOf(pageOf([...filesOf(1, [12]), ...filesOf(2, [21])])),
  );
  const rowsOf = (key: readonly unknown[]) =>
    client.getQueryData<FolderData>(key)?.pages.flatMap((page) => page.files) ?? [];
  return {
    client,
    optimism: new Optimism(client),
    folder: (id: number) => rowsOf(filesKeys.folder(id)).map((file) => file.id),
    total: (id: number) => client.getQueryData<FolderData>(filesKeys.folder(id))?.pages[0]?.total,
    search: () => rowsOf(["files", "search", "x"]),
    row: (id: number) => rowsOf(filesKeys.folder(1)).find((file) => file.id === id),
  };
}

const some = (...ids: number[]) => targetsOf(filesOf(1, ids), 1);
const allBut = (...excludedIds: number[]): FileTargets => ({
  ...some(11, 12, 13, 14, 15),
  selection: { kind: "listing", cursor: "c", excludedIds },
});
const none = () => false;

describe("changes before put.io has answered", () => {
  it.each<[string, RowChange, number[], number[]]>([
    ["removing some", { kind: "remove", targets: some(12, 14) }, [11, 13, 15], [21]],
    ["removing all but some", { kind: "remove", targets: allBut(13) }, [13], [21]],
    [
      "moving",
      { kind: "move", targets: some(12), toFolderId: 2, files: filesOf(1, [12]) },
      [11, 13, 14, 15],
      [12, 21],
    ],
    [
      "a new folder",
      { kind: "insert", folderId: 2, files: [fileOf({ id: 29 })] },
      [11, 12, 13, 14, 15],
      [29, 21],
    ],
  ])("%s", (_, change, first, second) => {
    const { optimism, folder, total } = setUp();
    optimism.begin([change]);
    expect([folder(1), folder(2)]).toEqual([first, second]);
    expect([total(1), total(2)]).toEqual([first.length, second.length]);
  });

  it("leave a moved file among search results, at its new place", () => {
    const { optimism, search } = setUp();
    optimism.begin([{ kind: "move", targets: some(12), toFolderId: 2, files: filesOf(1, [12]) }]);
    expect(search().map(({ id, parentId }) => [id, parentId])).toEqual([
      [12, 2],
      [21, 2],
    ]);
  });

  it("are made to a list that arrives meanwhile as well, and no longer once they are done", async () => {
    const { client, optimism, folder } = setUp();
    const pending = optimism.begin([{ kind: "remove", targets: some(12) }]);
    const read = () =>
      client.fetchQuery({
        queryKey: filesKeys.folder(1),
        queryFn: async () => folderDataOf(pageOf(filesOf(1, [11, 12, 16]))),
        staleTime: 0,
      });
    await read();
    expect(folder(1)).toEqual([11, 16]);
    pending.settle(none);
    expect(folder(1)).toEqual([11, 16]);
    await read();
    expect(folder(1)).toEqual([11, 12, 16]);
  });

  it("do not make an old list look fresh", () => {
    const { client, optimism } = setUp();
    const stateOf = () => client.getQueryState(filesKeys.folder(1));
    client.setQueryData(filesKeys.folder(1), (data) => data, { updatedAt: 1000 });
    void client.invalidateQueries({ queryKey: filesKeys.folder(1) });
    optimism.begin([{ kind: "remove", targets: some(12) }]);
    expect([stateOf()?.dataUpdatedAt, stateOf()?.isInvalidated]).toEqual([1000, true]);
  });
});

describe("what put.io did not do", () => {
  const failed = (id: number) => id === 12 || id === 14;
  it.each<[string, RowChange, number[], number[]]>([
    ["comes back of what was removed", { kind: "remove", targets: some(11, 12, 14) }, [12, 13, 14, 15], [21]],
    ["comes back of all but some", { kind: "remove", targets: allBut(13) }, [12, 13, 14], [21]],
    [
      "leaves the folder it never reached",
      { kind: "move", targets: some(11, 12), toFolderId: 2, files: filesOf(1, [11, 12]) },
      [12, 13, 14, 15],
      [11, 21],
    ],
  ])("%s", (_, change, first, second) => {
    const { optimism, folder, total } = setUp();
    optimism.begin([change]).settle(failed);
    expect([folder(1), folder(2)]).toEqual([first, second]);
    expect([total(1), total(2)]).toEqual([first.length, second.length]);
  });

  it("takes back a new name, and leaves alone what else became known", () => {
    const { client, optimism, row } = setUp();
    const pending = optimism.begin([{ kind: "update", targets: some(12), change: { name: "New" } }]);
    expect(row(12)?.name).toBe("New");
    client.setQueryData<FolderData>(filesKeys.folder(1), (data) => ({
      pageParams: [null],
      pages: (data?.pages ?? []).map((page) => ({
        ...page,
        files: page.files.map((file) => ({ ...file, positionSeconds: 7 })),
      })),
    }));
    pending.settle(failed);
    expect(row(12)).toMatchObject({ name: "File 12", positionSeconds: 7 });
  });

  it("takes back each its own", () => {
    const { optimism, row } = setUp();
    const change = new Map([11, 12].map((id) => [id, { positionSeconds: id }]));
    optimism.begin([{ kind: "update", targets: some(11, 12), change }]).settle(failed);
    expect([row(11)?.positionSeconds, row(12)?.positionSeconds]).toEqual([11, 120]);
  });
});
