"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { hasFolderChanged, loadedRowsOf } from "@/lib/files/folder-data";
import { joinPages } from "@/lib/files/folder-rows";
import { filesKeys } from "@/lib/files/keys";
import { FIRST_PAGE_ROWS, isCheapToRefetch, needsNextPage } from "@/lib/files/page-policy";
import { folderQuery } from "@/lib/files/queries";
import { listFolder } from "@/lib/putio/files";
import { browserApi } from "@/lib/query/browser-api";

/** A folder's rows, kept fresh. What has arrived stays on screen while it is read again, and when that fails. */
export function useFolderPages(folderId: number) {
  const query = useInfiniteQuery(folderQuery(browserApi, { folderId }));
  const rows = useMemo(() => joinPages(query.data?.pages ?? []), [query.data]);
  useFolderCheck(folderId, query);
  return { query, rows };
}

export type FolderPages = ReturnType<typeof useFolderPages>;

/** Reads on, ahead of the window; see page-policy. A page that failed waits for "Try again". */
export function useReadAhead({ query, rows }: FolderPages, lastVisibleIndex: number) {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const isWanted = needsNextPage({ loadedRows: rows.files.length, lastVisibleIndex });
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching && !isFetchNextPageError)
      void fetchNextPage({ cancelRefetch: false });
  }, [isWanted, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
}

/** How soon a folder on screen follows what another browser, or put.io itself, has changed in it. */
const CHECKED_EVERY_MS = 20_000;

/**
 * A folder on screen is looked at by its first page now and then, and read again when that differs. A large one is looked at so at
 * each return to the tab too: refetching ten thousand rows would be eleven requests for nothing.
 */
function useFolderCheck(
  folderId: number,
  { data, dataUpdatedAt, isFetching, refetch }: FolderPages["query"],
) {
  const isLarge = data !== undefined && !isCheapToRefetch(loadedRowsOf(data));
  const head = useQuery({
    queryKey: filesKeys.folderHead(folderId),
    queryFn: ({ signal }) => listFolder(browserApi, { folderId, perPage: FIRST_PAGE_ROWS, signal }),
    enabled: data !== undefined && !isFetching,
    initialData: data?.pages[0],
    initialDataUpdatedAt: dataUpdatedAt,
    refetchInterval: CHECKED_EVERY_MS,
    // A small one is read as a whole at these.
    refetchOnMount: isLarge,
    refetchOnWindowFocus: isLarge,
    refetchOnReconnect: isLarge,
  });
  const isNewer = data !== undefined && head.dataUpdatedAt > dataUpdatedAt;
  const hasChanged = isNewer && head.data !== undefined && hasFolderChanged(data, head.data);
  useEffect(() => {
    if (hasChanged) void refetch();
  }, [hasChanged, refetch]);
}
