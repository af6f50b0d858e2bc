"use client";

import { useEffect } from "react";
import { needsNextPage } from "@/lib/files/page-policy";
import type { VisitPages } from "./visited-place";

/** Reads on, ahead of the window, as in a folder of one's own. A page that failed waits for "Try again". */
export function useVisitAhead({ query, rows }: VisitPages, lastVisibleIndex: number) {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const isWanted = needsNextPage({ loadedRows: rows.files.length, lastVisibleIndex });
  useEffect(() => {
    if (isWanted && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [isWanted, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
}
