"use client";

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { HIT_PX } from "./hit-classes";

type HitWindowInput = {
  listRef: RefObject<HTMLElement | null>;
  count: number;
  /** The keyboard's row stays in the document wherever one scrolls. */
  keepIndex: number;
  onVisible: (lastIndex: number) => void;
};

const OVERSCAN_HITS = 10;
/** Bars that cover rows: the top bar, and the phone's bar of places. */
const COVERED_TOP_PX = 64;
const COVERED_BOTTOM_PX = 72;

/** Which hits are near the window. Unlike a folder's rows they are never in the server's HTML, so they may stand by position. */
export function useHitWindow({ listRef, count, keepIndex, onVisible }: HitWindowInput) {
  const [topPx, setTopPx] = useState(0);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => HIT_PX,
    overscan: OVERSCAN_HITS,
    scrollMargin: topPx,
    scrollPaddingStart: COVERED_TOP_PX,
    scrollPaddingEnd: COVERED_BOTTOM_PX,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        return indexes.includes(keepIndex) || keepIndex >= range.count ? indexes : [...indexes, keepIndex];
      },
      [keepIndex],
    ),
  });
  // Hints above come and go with what is typed.
  useLayoutEffect(() => {
    const box = listRef.current?.getBoundingClientRect();
    if (box) setTopPx(Math.round(box.top + window.scrollY));
  });
  const lastIndex = virtualizer.range?.endIndex ?? 0;
  useEffect(() => onVisible(lastIndex), [onVisible, lastIndex]);
  return {
    heightPx: count * HIT_PX,
    items: virtualizer.getVirtualItems().map(({ index }) => ({ index, offsetPx: index * HIT_PX })),
    scrollToIndex: (index: number) => virtualizer.scrollToIndex(index),
    pageRows: () => Math.max(1, Math.floor((window.innerHeight - COVERED_TOP_PX) / HIT_PX) - 1),
  };
}
