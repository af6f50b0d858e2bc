"use client";

import { type RefObject, useEffect, useRef } from "react";
import { edgeSpeed, type MarqueeGrid, type Point, rowsTouched } from "@/lib/files/marquee";
import { isGrip } from "./row-place";
import { clearSelection, folderOnScreen, selectAlso, settleSelection } from "./selection-store";
import type { RowWindow } from "./use-row-window";

type MarqueeProps = { rowsRef: RefObject<HTMLElement | null>; rowWindow: RowWindow };

/** A mouse that moves less than this has clicked. */
const SLIP_PX = 4;
/** The sticky bars above the list, beneath which the page begins to scroll. */
const BARS_PX = 93;

/** A rectangle that the mouse draws over the page: what it touches is selected. Ctrl and Shift keep what was selected before. */
export function Marquee({ rowsRef, rowWindow }: MarqueeProps) {
  const frameRef = useRef<HTMLDivElement>(null);
  const latest = useRef(rowWindow);
  useEffect(() => {
    latest.current = rowWindow;
  });
  useEffect(() => {
    const page = rowsRef.current?.closest("main");
    const frame = frameRef.current;
    if (!page || !frame) return;
    const start = (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType !== "mouse" || !isOpenGround(event)) return;
      const rows = rowsRef.current;
      if (rows) drawFrom(event, { frame, gridOf: () => gridOf(rows, latest.current) });
    };
    page.addEventListener("pointerdown", start);
    return () => page.removeEventListener("pointerdown", start);
  }, [rowsRef]);
  return (
    <div
      ref={frameRef}
      hidden
      aria-hidden="true"
      className="pointer-events-none fixed z-10 rounded-control border border-accent bg-selected"
    />
  );
}

/** Where a press takes hold of nothing: no file, no button, no bar, and not the page's own scroll bar. */
export function isOpenGround({ target, clientX }: MouseEvent): boolean {
  if (!(target instanceof Element) || isGrip(target)) return false;
  if (clientX >= document.documentElement.clientWidth) return false;
  return (
    target.closest("a, button, input, textarea, label, header, thead, dialog, [popover], [role=toolbar]") ===
    null
  );
}

type Ground = { frame: HTMLElement; gridOf: () => MarqueeGrid };

function drawFrom(press: PointerEvent, ground: Ground) {
  const drawing = new Drawing(press, ground);
  const listening = new AbortController();
  const { signal } = listening;
  let frameId = requestAnimationFrame(scrollOn);
  function scrollOn() {
    drawing.scrollAtEdge();
    frameId = requestAnimationFrame(scrollOn);
  }
  function end() {
    listening.abort();
    cancelAnimationFrame(frameId);
    drawing.end();
  }
  window.addEventListener("pointermove", (event) => drawing.follow(event), { signal });
  window.addEventListener("scroll", () => drawing.draw(), { signal, passive: true });
  window.addEventListener("selectstart", (event) => event.preventDefault(), { signal });
  for (const over of ["pointerup", "pointercancel", "blur"]) window.addEventListener(over, end, { signal });
}

/** From the press to the release. Its beginning stays where it is in the document, while the page scrolls. */
class Drawing {
  readonly #ground: Ground;
  readonly #from: Point;
  readonly #keepsSelection: boolean;
  #pointer: Point;
  #isDrawn = false;

  constructor(press: PointerEvent, ground: Ground) {
    this.#ground = ground;
    this.#pointer = { x: press.clientX, y: press.clientY };
    this.#from = { x: press.clientX, y: press.clientY + window.scrollY };
    this.#keepsSelection = press.ctrlKey || press.metaKey || press.shiftKey;
  }

  follow({ clientX, clientY }: PointerEvent) {
    this.#pointer = { x: clientX, y: clientY };
    this.draw();
  }

  draw() {
    const from = this.#from;
    const to = { x: this.#pointer.x, y: this.#pointer.y + window.scrollY };
    if (!this.#isDrawn && Math.hypot(to.x - from.x, to.y - from.y) < SLIP_PX) return;
    if (!this.#isDrawn && !this.#keepsSelection) clearSelection();
    this.#isDrawn = true;
    placeFrame(this.#ground.frame, { from, to });
    const files = folderOnScreen()?.shown.files ?? [];
    const touched = rowsTouched({ from, to }, this.#ground.gridOf());
    selectAlso(touched.flatMap((index) => files[index]?.id ?? []));
  }

  scrollAtEdge() {
    if (!this.#isDrawn) return;
    const speed = edgeSpeed(this.#pointer.y, { top: BARS_PX, bottom: window.innerHeight });
    if (speed !== 0) window.scrollBy({ top: speed, behavior: "instant" });
  }

  /** A press that drew nothing was a click on open ground, which takes the selection away. */
  end() {
    this.#ground.frame.hidden = true;
    if (this.#isDrawn) settleSelection();
    else if (!this.#keepsSelection) clearSelection();
  }
}

function placeFrame(frame: HTMLElement, { from, to }: { from: Point; to: Point }) {
  frame.hidden = false;
  frame.style.left = `${Math.min(from.x, to.x)}px`;
  frame.style.top = `${Math.min(from.y, to.y) - window.scrollY}px`;
  frame.style.width = `${Math.abs(to.x - from.x)}px`;
  frame.style.height = `${Math.abs(to.y - from.y)}px`;
}

/** Where rows lie, drawn or not. Tiles of a line are as wide as those that are drawn. */
function gridOf(rows: HTMLElement, { geometry }: RowWindow): MarqueeGrid {
  const { rowPx, topPx, perLine } = geometry;
  const tiles = [...rows.querySelectorAll("[data-index]")].map((tile) => tile.getBoundingClientRect());
  const lefts = [...new Set(tiles.map(({ left }) => left))].sort((a, b) => a - b).slice(0, perLine);
  const width = tiles[0]?.width ?? 0;
  return {
    topPx,
    linePx: rowPx,
    tilePx: tiles[0]?.height ?? rowPx,
    columns: lefts.map((left) => ({ left, right: left + width })),
    count: folderOnScreen()?.shown.count ?? 0,
  };
}
