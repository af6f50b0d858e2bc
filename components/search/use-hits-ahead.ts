"use client";

import { useEffect, useState } from "react";
import { LOOKED_THROUGH_AT_ONCE, needsNextHits } from "@/lib/search/page-policy";

type HitsAheadInput = {
  found: {
    isFetching: boolean;
    isFetchNextPageError: boolean;
    isPlaceholderData: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  /** Nothing is left that could still fit. */
  isExhausted: boolean;
  progress: { lookedThrough: number; hits: number; isNarrowed: boolean };
  /** An allowance that was extended holds for this search alone. */
  scope: unknown;
};

/** Reads on while there are too few hits for the window, up to an allowance that somebody has to extend. */
export function useHitsAhead({ found, isExhausted, progress, scope }: HitsAheadInput) {
  const { isFetching, isFetchNextPageError, isPlaceholderData, fetchNextPage } = found;
  const [lastVisibleIndex, setLastVisibleIndex] = useState(0);
  const [extended, setExtended] = useState({ scope, by: 0 });
  const allowance = LOOKED_THROUGH_AT_ONCE + (extended.scope === scope ? extended.by : 0);
  const isWanted = needsNextHits({ ...progress, lastVisibleIndex, allowance });
  const canGoOn = !isExhausted && !isPlaceholderData && !isFetchNextPageError;
  useEffect(() => {
    if (isWanted && canGoOn && !isFetching) void fetchNextPage();
  }, [isWanted, canGoOn, isFetching, fetchNextPage]);
  return {
    onVisible: setLastVisibleIndex,
    /** There may be more, and nobody is looking. */
    canLookFurther:
      canGoOn && !isFetching && !isWanted && progress.isNarrowed && progress.lookedThrough >= allowance,
    lookFurther: () => setExtended({ scope, by: progress.lookedThrough }),
  };
}
