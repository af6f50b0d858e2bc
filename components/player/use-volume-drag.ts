"use client";

import type { PointerEvent, RefObject } from "react";
import { fractionAt } from "@/lib/player/seek";
import { usePlayer } from "./player-context";

/** Unlike the place in the film, the volume follows the pointer at once: it is judged by ear. */
export function useVolumeDrag(barRef: RefObject<HTMLDivElement | null>) {
  const player = usePlayer();

  function follow(event: PointerEvent) {
    const bar = barRef.current;
    if (bar?.hasPointerCapture(event.pointerId)) {
      player.setVolume(fractionAt(event.clientX, bar.getBoundingClientRect()));
    }
  }

  function handlePointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    barRef.current?.setPointerCapture(event.pointerId);
    follow(event);
  }

  return { onPointerDown: handlePointerDown, onPointerMove: follow };
}
