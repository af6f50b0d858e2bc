import type { QueryClient } from "@tanstack/react-query";
import { isForeignFile } from "@/lib/files/action-refusals";
import type { DropTarget } from "@/lib/files/drop-target";
import type { FolderData } from "@/lib/files/folder-data";
import { SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { readTrail } from "@/lib/files/folder-trail";
import { filesKeys } from "@/lib/files/keys";
import { topFoldersQuery } from "@/lib/files/top-folders";
import { unknownTrail } from "@/lib/files/trail";
import type { Breadcrumb, PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";

/** What is known about a place that files hang over, from what was read before: nobody waits for an answer in mid-air. */
export function readDropTarget(client: QueryClient, { folderId }: { folderId: number | null }): DropTarget {
  if (folderId === null) return { kind: "trash" };
  const trail = readTrail(client, folderId) ?? topFolderTrail(client, folderId);
  return {
    kind: "folder",
    folderId,
    name: trail?.at(-1)?.name ?? "this folder",
    trail,
    isShared: isSharedFolder(client, folderId) || (trail?.some(({ id }) => id === SHARED_ROOT_ID) ?? false),
  };
}

/** The sidebar knows the folders of the root before the root itself has been read. */
function topFolderTrail(client: QueryClient, folderId: number): Breadcrumb[] | null {
  const folders = client.getQueryData(topFoldersQuery(browserApi).queryKey);
  const folder = folders?.find(({ id }) => id === folderId);
  return folder ? [...unknownTrail(0), folder] : null;
}

function isSharedFolder(client: QueryClient, folderId: number): boolean {
  const folder = findFolder(client, folderId);
  return folder !== null && (folder.folderType !== "REGULAR" || isForeignFile(folder));
}

function findFolder(client: QueryClient, folderId: number): PutioFile | null {
  const opened = client.getQueryData<FolderData>(filesKeys.folder(folderId))?.pages[0]?.parent;
  if (opened) return opened;
  for (const [, data] of client.getQueriesData<FolderData>({ queryKey: filesKeys.folders() })) {
    const found = data?.pages?.flatMap((page) => page.files).find(({ id }) => id === folderId);
    if (found) return found;
  }
  return null;
}
