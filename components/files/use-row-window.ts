"use client";

import {
  defaultRangeExtractor,
  observeWindowOffset,
  type Range,
  useWindowVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Layout } from "@/lib/files/list-view";
import { HTML_PAGE_ROWS } from "@/lib/files/page-policy";
import { useIsHydrated } from "./formats";

type RowWindowInput = {
  /** What the geometry of one layout says, says nothing of the other. */
  layout: Layout;
  /** Rows of the whole folder. */
  count: number;
  /** Stays in the document wherever one scrolls, or the keyboard's place would be lost with it. */
  keepIndex: number;
  /** Where the page was left, for a first render that is right already. */
  initialScrollY: number;
};

export type RowWindow = ReturnType<typeof useRowWindow>;

/** Lines beyond each edge that are drawn ahead: three turns of a wheel. */
const OVERSCAN_LINES: Record<Layout, number> = { list: 12, grid: 3 };
/** Sticky bars that cover rows: top bar and header above, the phone's bar of places below. */
const COVERED_TOP_PX = 56 + 37;
const COVERED_BOTTOM_PX = 64;

/** Rows stand in lines: one in each in a list, as many as fit among tiles. */
type Geometry = { rowPx: number; topPx: number; perLine: number };
/** What the server's HTML is made for. How many tiles fit it cannot know; those it draws find their lines by themselves. */
const SERVER_GEOMETRY: Geometry = { rowPx: 44, topPx: COVERED_TOP_PX, perLine: 1 };
// The last folder's geometry is the next one's, so Back can draw the right rows in its first render.
const lastGeometry: Record<Layout, Geometry> = { list: SERVER_GEOMETRY, grid: SERVER_GEOMETRY };

/** Which rows of a folder are near the window. */
export function useRowWindow({ layout, count, keepIndex, initialScrollY }: RowWindowInput) {
  const isHydrated = useIsHydrated();
  const ruler = useRef<HTMLElement | null>(null);
  const [measured, setMeasured] = useState({
    layout,
    geometry: isHydrated ? lastGeometry[layout] : SERVER_GEOMETRY,
  });
  const geometry = measured.layout === layout ? measured.geometry : lastGeometry[layout];
  const { rowPx, topPx, perLine } = geometry;
  const keepLine = Math.floor(keepIndex / perLine);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: Math.ceil(count / perLine),
    estimateSize: () => rowPx,
    overscan: OVERSCAN_LINES[layout],
    scrollMargin: topPx,
    scrollPaddingStart: COVERED_TOP_PX,
    scrollPaddingEnd: COVERED_BOTTOM_PX,
    // The first render must be the server's, however tall this window is and wherever the browser has scrolled to.
    initialRect: isHydrated ? windowRect() : SERVER_RECT,
    initialOffset: isHydrated ? initialScrollY : 0,
    observeElementOffset: adoptWindowOffset,
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), keepLine),
      [keepLine],
    ),
  });

  useLayoutEffect(() => observeRuler(ruler.current, { layout, onGeometry: setMeasured }), [layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured anew because their height changed.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowPx]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  return {
    rulerRef: useCallback((element: HTMLElement | null) => {
      ruler.current = element;
    }, []),
    geometry,
    /** Lines, from top to bottom, that are near the window. */
    lines: virtualizer.getVirtualIndexes(),
    firstVisibleIndex: startIndex * perLine,
    lastVisibleIndex: endIndex * perLine + perLine - 1,
    scrollToIndex: (index: number) => virtualizer.scrollToIndex(Math.floor(index / perLine)),
    /** Lines that a page key moves by: one of the old page stays in sight. */
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

type RulerInput = { layout: Layout; onGeometry: (measured: { layout: Layout; geometry: Geometry }) => void };

function observeRuler(ruler: HTMLElement | null, { layout, onGeometry }: RulerInput) {
  if (!ruler) return;
  const observer = new ResizeObserver(measure);
  function measure() {
    if (!ruler) return;
    const next = geometryOf(ruler);
    const last = lastGeometry[layout];
    const isSame = next.rowPx === last.rowPx && next.topPx === last.topPx && next.perLine === last.perLine;
    if (!isSame) lastGeometry[layout] = next;
    onGeometry({ layout, geometry: lastGeometry[layout] });
  }
  measure();
  observer.observe(ruler);
  return () => observer.disconnect();
}

/** A ruler of tiles is a grid of one tile: CSS has said how many columns there are, and how far apart its lines. */
function geometryOf(ruler: HTMLElement): Geometry {
  const { display, gridTemplateColumns, rowGap } = getComputedStyle(ruler);
  const isGrid = display === "grid";
  const box = (isGrid ? (ruler.firstElementChild ?? ruler) : ruler).getBoundingClientRect();
  const gapPx = isGrid ? Number.parseFloat(rowGap) || 0 : 0;
  return {
    rowPx: box.height + gapPx,
    topPx: box.top + window.scrollY,
    perLine: isGrid ? gridTemplateColumns.split(" ").length : 1,
  };
}
