import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { Breadcrumb } from "@/lib/putio/file";
import { listFolder } from "@/lib/putio/files";
import type { FolderData } from "./folder-data";
import { ROOT_ID } from "./folder-id";
import { filesKeys } from "./keys";
import { knownTrail } from "./known-folder";
import { trailOf, unknownTrail } from "./trail";

type TrailOf = { client: QueryClient; folderId: number };

/** The way to a folder, asked of put.io only where nothing that was read before tells it. */
export function folderTrailQuery(api: PutioApi, { client, folderId }: TrailOf) {
  return queryOptions({
    queryKey: [...filesKeys.folder(folderId), "trail"],
    queryFn: async ({ signal }) => {
      // put.io tells the way with a listing only; one of its folders is the shortest there is.
      const page = await listFolder(api, { folderId, fileType: "FOLDER", perPage: 1, signal });
      return trailOf(folderId, page);
    },
    initialData: () => readTrail(client, folderId) ?? undefined,
    initialDataUpdatedAt: () => client.getQueryState(filesKeys.folder(folderId))?.dataUpdatedAt,
  });
}

/** The way to a folder as far as it has been read; null: nothing tells it. */
export function readTrail(client: QueryClient, folderId: number): Breadcrumb[] | null {
  if (folderId === ROOT_ID) return unknownTrail(ROOT_ID);
  const page = client.getQueryData<FolderData>(filesKeys.folder(folderId))?.pages[0];
  return page ? trailOf(folderId, page) : knownTrail(client, folderId);
}
