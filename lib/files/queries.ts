import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { FolderPage } from "@/lib/putio/file";
import { continueFolder, getFile, listFolder } from "@/lib/putio/files";
import { type FolderData, loadedRowsOf } from "./folder-data";
import { SHARED_ROOT_ID } from "./folder-id";
import { filesKeys } from "./keys";
import { FIRST_PAGE_ROWS, isCheapToRefetch, NEXT_PAGE_ROWS } from "./page-policy";

/** null asks for the first page, a cursor for the one after it. */
type PageParam = string | null;

type FolderQueryOptions = { folderId: number; firstRows?: number };

/**
 * A folder in its own saved order, page by page: a small first page, which the server puts into the HTML, then large ones.
 * The page, the hover prefetch and the table all use this one description, each with its own `api`.
 */
export function folderQuery(api: PutioApi, { folderId, firstRows = FIRST_PAGE_ROWS }: FolderQueryOptions) {
  return infiniteQueryOptions({
    queryKey: filesKeys.folder(folderId),
    queryFn: ({ pageParam, signal }) =>
      pageParam === null
        ? listFolder(api, { folderId, perPage: firstRows, signal })
        : readNextPage(api, { cursor: pageParam, signal }),
    initialPageParam: null as PageParam,
    getNextPageParam: (last: FolderPage): PageParam => last.cursor,
    // A refetch asks for every page again. Large folders are looked after by their first page (useFolderPages).
    refetchOnMount: isCheap,
    refetchOnWindowFocus: isCheap,
    refetchOnReconnect: isCheap,
  });
}

function isCheap(query: { state: { data: FolderData | undefined } }): boolean {
  return isCheapToRefetch(loadedRowsOf(query.state.data));
}

/** What friends share; its own call, as the root of it has no real id. */
export function sharedWithYouQuery(api: PutioApi) {
  return folderQuery(api, { folderId: SHARED_ROOT_ID });
}

export function fileQuery(api: PutioApi, { fileId }: { fileId: number }) {
  return queryOptions({
    queryKey: filesKeys.file(fileId),
    queryFn: ({ signal }) => getFile(api, { fileId, signal }),
  });
}

async function readNextPage(
  api: PutioApi,
  { cursor, signal }: { cursor: string; signal: AbortSignal },
): Promise<FolderPage> {
  const next = await continueFolder(api, { cursor, perPage: NEXT_PAGE_ROWS, signal });
  return { ...next, parent: null, total: null, breadcrumbs: [] };
}
