"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { EventFilter } from "@/lib/history/event-filter";
import { joinHistory } from "@/lib/history/history-rows";
import { historyQuery } from "@/lib/history/queries";
import { browserApi } from "@/lib/query/browser-api";

/** put.io cannot narrow the history, so its lines are read until enough fit; so many are looked through before one is asked. */
const LOOKED_THROUGH_AT_ONCE = 1000;

/** The history, narrowed to what is wanted of it. */
export function useHistory(filter: EventFilter | null) {
  const query = useInfiniteQuery(historyQuery(browserApi));
  const rows = useMemo(() => joinHistory(query.data?.pages ?? [], filter), [query.data, filter]);
  const [allowance, setAllowance] = useState(LOOKED_THROUGH_AT_ONCE);
  const isExhausted = filter !== null && rows.readCount >= allowance;
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  return {
    query,
    rows,
    filter,
    /** Looking on would find more, but somebody should want it first. */
    canLookFurther: isExhausted && hasNextPage,
    lookFurther: () => setAllowance(rows.readCount + LOOKED_THROUGH_AT_ONCE),
    /** Reads on, if there is more and nothing speaks against it. A page that failed waits for "Try again". */
    readOn() {
      if (hasNextPage && !isFetching && !isFetchNextPageError && !isExhausted) void fetchNextPage();
    },
  };
}

export type HistoryReading = ReturnType<typeof useHistory>;
