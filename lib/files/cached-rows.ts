import type { QueryClient } from "@tanstack/react-query";
import type { PutioFile } from "@/lib/putio/file";
import { withoutRows, withRows } from "./folder-changes";
import type { FolderData } from "./folder-data";
import { filesKeys } from "./keys";

/** Takes files out of every folder that was read: for what is known to be gone, such as by another tab. */
export function removeFiles(client: QueryClient, fileIds: readonly number[]): void {
  const gone = new Set(fileIds);
  client.setQueriesData<FolderData>({ queryKey: filesKeys.folders(), predicate: isFolder }, (data) =>
    data?.pages ? withoutRows(data, (id) => gone.has(id)) : data,
  );
}

/** Shows a new file in its folder, if that was read; for what put.io has just said is there. */
export function insertFile(client: QueryClient, file: PutioFile): void {
  if (file.parentId === null) return;
  client.setQueryData<FolderData>(filesKeys.folder(file.parentId), (data) =>
    data?.pages ? withRows(data, [file]) : data,
  );
}

/** What hangs below a folder's key (its head, its order) is none. */
function isFolder({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey.length === filesKeys.folder(0).length;
}
