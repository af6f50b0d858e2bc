"use client";

import { useCallback, useSyncExternalStore } from "react";
import { formatDuration } from "@/lib/format/duration";
import { usePlayer, usePlayerState } from "./player-context";

/**
 * "12:34 / 1:40:00". Rendered once a second; the length is put.io's until the element knows better, and rounded, as segments
 * end a hair before the second that the facts below the stage name.
 */
export function TimeText({ start, expectedSeconds }: { start: number; expectedSeconds: number | null }) {
  const duration = usePlayerState((state) => state.durationSeconds) ?? expectedSeconds ?? 0;
  const position = usePositionSecond(start);
  return (
    <p className="px-1.5 whitespace-nowrap" aria-hidden="true">
      {formatDuration(position)} <span className="text-muted">/ {formatDuration(Math.round(duration))}</span>
    </p>
  );
}

function usePositionSecond(start: number): number {
  const player = usePlayer();
  const subscribe = useCallback(
    (onChange: () => void) => {
      // The store tells when there is an element at all, the element when its time has moved.
      const stopStore = player.store.subscribe(onChange);
      const { video } = player;
      video?.addEventListener("timeupdate", onChange);
      video?.addEventListener("seeking", onChange);
      return () => {
        stopStore();
        video?.removeEventListener("timeupdate", onChange);
        video?.removeEventListener("seeking", onChange);
      };
    },
    [player],
  );
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(player.playback ? player.positionSeconds : start),
    () => Math.floor(start),
  );
}
