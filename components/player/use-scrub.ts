"use client";

import { type PointerEvent, type RefObject, useState } from "react";
import { fractionAt } from "@/lib/player/seek";

type ScrubInput = { barRef: RefObject<HTMLDivElement | null>; onSeek: (fraction: number) => void };

/** Pointer work of a bar: hovering tells a place, dragging moves the played part along, letting go asks to go there. */
export function useScrub({ barRef, onSeek }: ScrubInput) {
  const [fraction, setFraction] = useState<number | null>(null);

  function follow(event: PointerEvent): number {
    const bar = barRef.current;
    if (!bar) return 0;
    const place = fractionAt(event.clientX, bar.getBoundingClientRect());
    bar.style.setProperty("--pointer", String(place));
    if (isScrubbing(bar)) bar.style.setProperty("--played", String(place));
    setFraction(place);
    return place;
  }

  function handlePointerDown(event: PointerEvent) {
    if (event.button !== 0 || !barRef.current) return;
    barRef.current.setPointerCapture(event.pointerId);
    barRef.current.dataset.scrubbing = "";
    follow(event);
  }

  function handlePointerUp(event: PointerEvent) {
    if (!barRef.current || !isScrubbing(barRef.current)) return;
    const place = follow(event);
    delete barRef.current.dataset.scrubbing;
    onSeek(place);
  }

  /** The system took the finger for a gesture of its own: nothing was meant. */
  function handlePointerCancel() {
    delete barRef.current?.dataset.scrubbing;
  }

  return {
    fraction,
    handlers: {
      onPointerDown: handlePointerDown,
      onPointerMove: (event: PointerEvent) => void follow(event),
      onPointerUp: handlePointerUp,
      onPointerCancel: handlePointerCancel,
    },
  };
}

function isScrubbing(bar: HTMLElement): boolean {
  return bar.dataset.scrubbing !== undefined;
}
