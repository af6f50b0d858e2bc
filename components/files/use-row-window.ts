"use client";

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
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
  /** Where the page was left. */
  initialScrollY: number;
};

export type RowWindow = ReturnType<typeof useRowWindow>;

/** What the tracker (row-tracker.tsx) needs to know, and whom it tells. */
export type RowTracking = {
  lineCount: number;
  rowPx: number;
  topPx: number;
  overscan: number;
  initialScrollY: number;
  onLines: (near: NearLines) => void;
  scrollToLine: RefObject<((line: number) => void) | null>;
};

export type NearLines = { lines: readonly number[]; startIndex: number; endIndex: number };

/** Lines beyond each edge that are drawn ahead: three turns of a wheel. */
const OVERSCAN_LINES: Record<Layout, number> = { list: 12, grid: 3 };
/** Sticky bars that cover rows: top bar and header above, the phone's bar of places below. */
export const COVERED_TOP_PX = 56 + 37;
export const COVERED_BOTTOM_PX = 64;

/** Rows stand in lines: one in each in a list, as many as fit among tiles. */
type Geometry = { rowPx: number; topPx: number; perLine: number };
/** What the server's HTML is made for. How many tiles fit it cannot know; those it draws find their lines by themselves. */
const SERVER_GEOMETRY: Geometry = { rowPx: 44, topPx: COVERED_TOP_PX, perLine: 1 };
// The last folder's geometry is the next one's, so Back can draw the right rows before it is painted.
const lastGeometry: Record<Layout, Geometry> = { list: SERVER_GEOMETRY, grid: SERVER_GEOMETRY };

/**
 * Which rows of a folder are near the window. At first those that the HTML has; from then on TanStack Virtual says so, which is no
 * part of the page's first load (row-tracker.tsx) and speaks before anything is painted.
 */
export function useRowWindow({ layout, count, keepIndex, initialScrollY }: RowWindowInput) {
  const { geometry, rulerRef } = useGeometry(layout);
  const { rowPx, topPx, perLine } = geometry;
  const [near, setNear] = useState<NearLines | null>(null);
  const scrollToLine = useRef<((line: number) => void) | null>(null);
  const lineCount = Math.ceil(count / perLine);
  const keepLine = Math.floor(keepIndex / perLine);
  const lines = useMemo(
    () => withLine(near?.lines ?? firstLines({ lineCount, perLine }), keepLine),
    [near, lineCount, perLine, keepLine],
  );
  const overscan = OVERSCAN_LINES[layout];
  const tracking: RowTracking = {
    ...{ lineCount, rowPx, topPx, overscan, initialScrollY, scrollToLine },
    onLines: setNear,
  };
  return {
    rulerRef,
    geometry,
    tracking,
    /** Lines, from top to bottom, that are near the window. */
    lines,
    firstVisibleIndex: (near?.startIndex ?? 0) * perLine,
    lastVisibleIndex: (near?.endIndex ?? 0) * perLine + perLine - 1,
    scrollToIndex(index: number) {
      const line = Math.floor(index / perLine);
      if (scrollToLine.current) scrollToLine.current(line);
      else window.scrollTo({ top: topPx + line * rowPx - window.innerHeight / 2, behavior: "instant" });
    },
    /** Lines that a page key moves by: one of the old page stays in sight. */
    pageRows: () => Math.max(1, Math.floor((window.innerHeight - COVERED_TOP_PX) / rowPx) - 1),
  };
}

function useGeometry(layout: Layout) {
  const isHydrated = useIsHydrated();
  const ruler = useRef<HTMLElement | null>(null);
  const [measured, setMeasured] = useState({
    layout,
    geometry: isHydrated ? lastGeometry[layout] : SERVER_GEOMETRY,
  });
  useLayoutEffect(() => observeRuler(ruler.current, { layout, onGeometry: setMeasured }), [layout]);
  return {
    geometry: measured.layout === layout ? measured.geometry : lastGeometry[layout],
    rulerRef: useCallback((element: HTMLElement | null) => {
      ruler.current = element;
    }, []),
  };
}

/** As many as the server's HTML has, and a few for a tall window. */
function firstLines({ lineCount, perLine }: { lineCount: number; perLine: number }): number[] {
  const drawn = Math.ceil(HTML_PAGE_ROWS / perLine) + OVERSCAN_LINES.list;
  return Array.from({ length: Math.min(lineCount, drawn) }, (_, line) => line);
}

function withLine(lines: readonly number[], line: number): readonly number[] {
  const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  if (line < first) return [line, ...lines];
  return line > last ? [...lines, line] : lines;
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
