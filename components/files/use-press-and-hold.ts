"use client";

import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { RowPlace } from "./row-place";
import { selectAlso, settleSelection } from "./selection-store";
import { swallowNextClick } from "./swallow-next-click";

const HOLD_MS = 450;
/** A finger never rests quite still; one that moves further scrolls. */
const SLIP_PX = 10;

type Press = { timer: ReturnType<typeof setTimeout>; x: number; y: number };
type HoldInput = { rowAt: (target: EventTarget) => RowPlace | null };

/**
 * A finger that stays on a row selects it, and draws on over others. The browser's own answer to it, its menu for links, is
 * kept back. Mice have the box and the marquee for the same purpose, and are left alone.
 */
export function usePressAndHold({ rowAt }: HoldInput) {
  const press = useRef<Press | null>(null);
  const held = useRef<Set<number> | null>(null);
  useEffect(() => () => clearTimeout(press.current?.timer), []);

  function end() {
    clearTimeout(press.current?.timer);
    press.current = null;
    if (held.current) settleSelection();
    held.current = null;
  }

  function add(target: EventTarget | null) {
    const row = target && rowAt(target);
    if (!row || !held.current) return;
    held.current.add(row.file.id);
    selectAlso([...held.current]);
  }

  const handlers = {
    onPointerDown(event: PointerEvent) {
      end();
      if (event.pointerType === "mouse" || !event.isPrimary || !rowAt(event.target)) return;
      const { target, clientX: x, clientY: y } = event;
      const timer = setTimeout(() => {
        held.current = new Set();
        swallowNextClick();
        navigator.vibrate?.(10);
        add(target);
      }, HOLD_MS);
      press.current = { timer, x, y };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      if (held.current) return add(document.elementFromPoint(clientX, clientY));
      const start = press.current;
      if (start && Math.hypot(clientX - start.x, clientY - start.y) > SLIP_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu(event: MouseEvent) {
      if (press.current) event.preventDefault();
    },
  };
  return { handlers, isHeld: held };
}

/**
 * Keeps the page still under a finger that draws. Only a listener that is not passive, and was there when the finger came
 * down, may do so; React's are passive.
 */
export function useStillPage(rowsRef: RefObject<HTMLElement | null>, isHeld: RefObject<unknown>) {
  useEffect(() => {
    const rows = rowsRef.current;
    const keepStill = (event: TouchEvent) => {
      if (isHeld.current && event.cancelable) event.preventDefault();
    };
    rows?.addEventListener("touchmove", keepStill, { passive: false });
    return () => rows?.removeEventListener("touchmove", keepStill);
  }, [rowsRef, isHeld]);
}
