"use client";

import { observeWindowOffset, useWindowVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect } from "react";
import { COVERED_BOTTOM_PX, COVERED_TOP_PX, type RowTracking } from "./use-row-window";

/** Follows the window, and tells the list which of its lines are near it. It draws nothing. */
export function RowTracker({ tracking }: { tracking: RowTracking }) {
  const { lineCount, rowPx, topPx, overscan, initialScrollY, onLines, scrollToLine } = tracking;
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: lineCount,
    estimateSize: () => rowPx,
    overscan,
    scrollMargin: topPx,
    scrollPaddingStart: COVERED_TOP_PX,
    scrollPaddingEnd: COVERED_BOTTOM_PX,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: initialScrollY,
    observeElementOffset: adoptWindowOffset,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew because their height changed.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowPx]);
  useLayoutEffect(() => {
    scrollToLine.current = (line) => virtualizer.scrollToIndex(line);
    return () => {
      scrollToLine.current = null;
    };
  }, [virtualizer, scrollToLine]);

  const lines = virtualizer.getVirtualIndexes();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  // Before the browser paints: the list is drawn with these lines or not at all.
  useLayoutEffect(() => onLines({ lines, startIndex, endIndex }), [onLines, lines, startIndex, endIndex]);
  return null;
}

/**
 * TanStack Virtual scrolls the window to its initial offset when it attaches, which would undo what the browser restored on
 * a reload. Told where the window is first, it leaves it there.
 */
function adoptWindowOffset(
  instance: Virtualizer<Window, HTMLElement>,
  onOffset: (offset: number, isScrolling: boolean) => void,
) {
  onOffset(window.scrollY, false);
  return observeWindowOffset(instance, onOffset);
}
