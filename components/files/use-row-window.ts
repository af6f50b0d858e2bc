"use client";

import {
  defaultRangeExtractor,
  observeWindowOffset,
  type Range,
  useWindowVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { HTML_PAGE_ROWS } from "@/lib/files/page-policy";
import { useIsHydrated } from "./formats";

type RowWindowInput = {
  /** Rows of the whole folder. */
  count: number;
  /** Stays in the document wherever one scrolls, or the keyboard's place would be lost with it. */
  keepIndex: number;
  /** Where the page was left, for a first render that is right already. */
  initialScrollY: number;
};

export type RowWindow = ReturnType<typeof useRowWindow>;

/** Rows beyond each edge that are drawn ahead: three turns of a wheel. */
const OVERSCAN_ROWS = 12;
/** Sticky bars that cover rows: top bar and header above, the phone's bar of places below. */
const COVERED_TOP_PX = 56 + 37;
const COVERED_BOTTOM_PX = 64;

type Geometry = { rowPx: number; topPx: number };
/** What the server's HTML is made for. */
const SERVER_GEOMETRY: Geometry = { rowPx: 44, topPx: COVERED_TOP_PX };
// The last folder's geometry is the next one's, so Back can draw the right rows in its first render.
let lastGeometry = SERVER_GEOMETRY;

/** Which rows of a folder are near the window. */
export function useRowWindow({ count, keepIndex, initialScrollY }: RowWindowInput) {
  const isHydrated = useIsHydrated();
  const rulerRef = useRef<HTMLTableRowElement>(null);
  const [{ rowPx, topPx }, setGeometry] = useState(isHydrated ? lastGeometry : SERVER_GEOMETRY);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => rowPx,
    overscan: OVERSCAN_ROWS,
    scrollMargin: topPx,
    scrollPaddingStart: COVERED_TOP_PX,
    scrollPaddingEnd: COVERED_BOTTOM_PX,
    // The first render must be the server's, however tall this window is and wherever the browser has scrolled to.
    initialRect: isHydrated ? windowRect() : SERVER_RECT,
    initialOffset: isHydrated ? initialScrollY : 0,
    observeElementOffset: adoptWindowOffset,
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), keepIndex),
      [keepIndex],
    ),
  });

  useLayoutEffect(() => observeRuler(rulerRef.current, setGeometry), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew because their height changed.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowPx]);

  return {
    rulerRef,
    indexes: virtualizer.getVirtualIndexes(),
    firstVisibleIndex: virtualizer.range?.startIndex ?? 0,
    lastVisibleIndex: virtualizer.range?.endIndex ?? 0,
    scrollToIndex: (index: number) => virtualizer.scrollToIndex(index),
    /** Rows that a page key moves by: one of the old page stays in sight. */
    pageRows: () => Math.max(1, Math.floor((window.innerHeight - COVERED_TOP_PX) / rowPx) - 1),
  };
}

const SERVER_RECT = { width: 0, height: HTML_PAGE_ROWS * SERVER_GEOMETRY.rowPx };

function windowRect() {
  return { width: window.innerWidth, height: window.innerHeight };
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

function withIndex(indexes: number[], index: number): number[] {
  const [first, last] = [indexes[0] ?? 0, indexes.at(-1) ?? 0];
  if (index < first) return [index, ...indexes];
  return index > last ? [...indexes, index] : indexes;
}

function observeRuler(ruler: HTMLElement | null, onGeometry: (geometry: Geometry) => void) {
  if (!ruler) return;
  const observer = new ResizeObserver(measure);
  function measure() {
    if (!ruler) return;
    const box = ruler.getBoundingClientRect();
    const next = { rowPx: box.height, topPx: box.top + window.scrollY };
    if (next.rowPx === lastGeometry.rowPx && next.topPx === lastGeometry.topPx)
      return onGeometry(lastGeometry);
    lastGeometry = next;
    onGeometry(next);
  }
  measure();
  observer.observe(ruler);
  return () => observer.disconnect();
}
