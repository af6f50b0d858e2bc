"use client";

import { type MouseEvent, type PointerEvent, useEffect, useRef } from "react";

const HOLD_MS = 450;
/** A finger never rests quite still; one that moves further scrolls. */
const SLIP_PX = 10;

type Press = { timer: ReturnType<typeof setTimeout>; x: number; y: number };

/**
 * A finger that stays on something. The browser's own answer to it, its menu for links, is kept back. Mice have hover for the
 * same purpose, and are left alone.
 */
export function usePressAndHold(onHold: (target: EventTarget) => void) {
  const press = useRef<Press | null>(null);
  const wasHeld = useRef(false);
  useEffect(() => () => clearTimeout(press.current?.timer), []);

  function end() {
    clearTimeout(press.current?.timer);
    press.current = null;
  }

  return {
    onPointerDown(event: PointerEvent) {
      end();
      wasHeld.current = false;
      if (event.pointerType === "mouse" || !event.isPrimary) return;
      const { target, clientX: x, clientY: y } = event;
      const timer = setTimeout(() => {
        press.current = null;
        wasHeld.current = true;
        swallowNextClick();
        onHold(target);
      }, HOLD_MS);
      press.current = { timer, x, y };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const start = press.current;
      if (start && Math.hypot(clientX - start.x, clientY - start.y) > SLIP_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu(event: MouseEvent) {
      if (press.current || wasHeld.current) event.preventDefault();
    },
  };
}

/**
 * The click that follows when the finger lifts, wherever it lands: on the link it would open it, on the backdrop of the dialog
 * that has opened meanwhile it would close that again.
 */
function swallowNextClick() {
  const listening = new AbortController();
  const { signal } = listening;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    listening.abort();
  };
  window.addEventListener("click", swallow, { capture: true, signal });
  window.addEventListener("pointerdown", () => listening.abort(), { capture: true, signal });
}
