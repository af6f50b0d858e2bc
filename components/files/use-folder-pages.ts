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
  useLargeFolderCheck(folderId, query);
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

/**
 * Refetching ten thousand rows at each return to the tab would be eleven requests for nothing. A large folder's first page is
 * read instead, and all of it only when that page differs.
 */
function useLargeFolderCheck(
  folderId: number,
  { data, dataUpdatedAt, isFetching, refetch }: FolderPages["query"],
) {
  const isLarge = data !== undefined && !isCheapToRefetch(loadedRowsOf(data));
  const head = useQuery({
    queryKey: filesKeys.folderHead(folderId),
    queryFn: ({ signal }) => listFolder(browserApi, { folderId, perPage: FIRST_PAGE_ROWS, signal }),
    enabled: isLarge && !isFetching,
    initialData: data?.pages[0],
    initialDataUpdatedAt: dataUpdatedAt,
  });
  const isNewer = isLarge && head.dataUpdatedAt > dataUpdatedAt;
  const hasChanged = isNewer && head.data !== undefined && hasFolderChanged(data, head.data);
  useEffect(() => {
    if (hasChanged) void refetch();
  }, [hasChanged, refetch]);
}
