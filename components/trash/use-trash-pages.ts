"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { needsNextPage } from "@/lib/files/page-policy";
import { browserApi } from "@/lib/query/browser-api";
import { trashQuery } from "@/lib/trash/queries";
import { joinTrash } from "@/lib/trash/trash-rows";

/** What lies in the trash, kept fresh. */
export function useTrashPages() {
  const query = useInfiniteQuery(trashQuery(browserApi));
  const rows = useMemo(() => joinTrash(query.data?.pages ?? []), [query.data]);
  return { query, rows };
}

export type TrashPages = ReturnType<typeof useTrashPages>;

/** Reads on, ahead of the window, as in a folder. A page that failed waits for "Try again". */
export function useTrashAhead({ query, rows }: TrashPages, lastVisibleIndex: number) {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const isWanted = needsNextPage({ loadedRows: rows.files.length, lastVisibleIndex });
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [isWanted, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
}
