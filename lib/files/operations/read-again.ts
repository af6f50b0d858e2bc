import type { QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { FolderPage } from "@/lib/putio/file";
import { listFolder } from "@/lib/putio/files";
import { type FolderData, loadedRowsOf } from "../folder-data";
import { invalidateFolder, outdateFolders } from "../invalidate-folder";
import { filesKeys } from "../keys";
import { FIRST_PAGE_ROWS, isCheapToRefetch } from "../page-policy";
import type { OperationDeps } from "./deps";
import type { OperationResult, OperationSpec } from "./operation";
import type { Announce } from "./tabs";

type Ended = { spec: OperationSpec; result: OperationResult; announce: Announce };

/** After an operation put.io has the last word: what it changed is read again, here and in the browser's other tabs. */
export async function readAgain(deps: OperationDeps, { spec, result, announce }: Ended): Promise<void> {
  const { client } = deps;
  const folderIds = [...new Set(spec.folderIds ?? [])];
  announce({ folderIds, goneIds: goneIdsOf(spec, result) });
  await outdateFolders(client);
  await Promise.all([
    ...folderIds.map((folderId) => readFolderAgain(deps, folderId)),
    client.invalidateQueries({ queryKey: filesKeys.topFolders() }),
    spec.changesSpace ? client.invalidateQueries({ queryKey: filesKeys.trash() }) : null,
  ]);
  if (spec.changesSpace) deps.onSpaceChanged();
}

/** More are found by reading the folders; this only spares small changes the wait. */
const MOST_GONE = 200;

function goneIdsOf({ changes = [] }: OperationSpec, { failed }: OperationResult): number[] {
  const left = new Set(failed.map(({ fileId }) => fileId));
  const ids = changes.flatMap((change) => {
    if (change.kind !== "remove" || change.targets.selection.kind !== "files") return [];
    return change.targets.selection.fileIds.filter((id) => !left.has(id));
  });
  return ids.length <= MOST_GONE ? ids : [];
}

/**
 * Of a large folder, reading it all again would be a hundred requests for what is on screen already. If its beginning and its
 * count are what we made of them, the rest is taken to be so too.
 */
async function readFolderAgain({ api, client }: OperationDeps, folderId: number): Promise<void> {
  const data = client.getQueryData<FolderData>(filesKeys.folder(folderId));
  if (!data || isCheapToRefetch(loadedRowsOf(data))) return invalidateFolder(client, folderId);
  const fresh = await readHead(api, folderId);
  const isAsShown = fresh !== null && hasSameBeginning(data, fresh);
  if (isAsShown) adopt(client, { folderId, fresh });
  else await client.invalidateQueries({ queryKey: filesKeys.folder(folderId) });
}

async function readHead(api: PutioApi, folderId: number): Promise<FolderPage | null> {
  return listFolder(api, { folderId, perPage: FIRST_PAGE_ROWS }).catch(() => null);
}

function hasSameBeginning(data: FolderData, fresh: FolderPage): boolean {
  const files = data.pages.flatMap((page) => page.files);
  const isWhole = (data.pages.at(-1)?.cursor ?? null) === null;
  const isCounted = isWhole ? files.length === fresh.total : data.pages[0]?.total === fresh.total;
  return (
    isCounted && fresh.files.every(({ id, name }, at) => files[at]?.id === id && files[at]?.name === name)
  );
}

function adopt(client: QueryClient, { folderId, fresh }: { folderId: number; fresh: FolderPage }) {
  client.setQueryData<FolderData>(filesKeys.folder(folderId), (data) => {
    const [first, ...rest] = data?.pages ?? [];
    if (!data || !first) return data;
    return { ...data, pages: [{ ...first, parent: fresh.parent, total: fresh.total }, ...rest] };
  });
  client.setQueryData(filesKeys.folderHead(folderId), fresh);
}
