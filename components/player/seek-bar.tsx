"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { formatDuration } from "@/lib/format/duration";
import { fractionOf, positionText } from "@/lib/player/seek";
import { paintTimeLine } from "@/lib/player/time-line";
import { usePlayer, usePlayerState } from "./player-context";
import { useScrub } from "./use-scrub";

type SeekBarProps = { start: number; expectedSeconds: number | null };

/** Seconds that each key moves the focused bar by. */
const STEPS: Record<string, number> = {
  ArrowLeft: -5,
  ArrowRight: 5,
  ArrowDown: -5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/**
 * The bar is painted by lib/player/time-line.ts several times a second; React renders it once. Dragging shows where the film
 * would go on, letting go goes there: each place on the way would be asked of a transcoder.
 */
export function SeekBar({ start, expectedSeconds }: SeekBarProps) {
  const player = usePlayer();
  const barRef = useRef<HTMLDivElement>(null);
  const hasElement = usePlayerState((state) => state.engine !== null || state.hasPicture);
  const scrub = useScrub({ barRef, onSeek: (fraction) => player.seekToFraction(fraction) });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is there only when something is played in it.
  useEffect(() => {
    const bar = barRef.current;
    if (!bar) return;
    bar.style.setProperty("--played", String(fractionOf(start, expectedSeconds ?? 0)));
    return paintTimeLine(player, bar);
  }, [player, hasElement, start, expectedSeconds]);

  function handleKey(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step !== undefined) player.seekBy(event.shiftKey ? Math.sign(step) : step);
    else if (event.key === "Home") player.seekToFraction(0);
    else if (event.key === "End") player.seekToFraction(1);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={barRef}
      role="slider"
      tabIndex={0}
      aria-label="Position"
      aria-valuemin={0}
      aria-valuemax={Math.floor(expectedSeconds ?? 0)}
      aria-valuenow={Math.floor(start)}
      aria-valuetext={positionText(start, expectedSeconds ?? 0)}
      className="group/bar pointer-events-auto relative mx-2 flex h-6 touch-none items-center rounded-control outline-offset-0 pointer-coarse:h-8"
      onKeyDown={handleKey}
      {...scrub.handlers}
    >
      <div className="relative h-1 w-full overflow-hidden rounded-full bg-track transition-[height] group-hover/bar:h-2 group-focus-visible/bar:h-2 group-data-[scrubbing]/bar:h-2">
        <div className="absolute inset-0 origin-left scale-x-(--buffered,0) bg-track" />
        <div className="absolute inset-0 origin-left scale-x-(--played,0) bg-accent" />
      </div>
      <div className="pointer-events-none absolute left-[calc(var(--played,0)*100%)] size-3.5 -translate-x-1/2 rounded-full bg-accent opacity-0 transition-opacity group-hover/bar:opacity-100 group-focus-visible/bar:opacity-100 group-data-[scrubbing]/bar:opacity-100 pointer-coarse:opacity-100" />
      <SeekBubble fraction={scrub.fraction} expectedSeconds={expectedSeconds} />
    </div>
  );
}

type SeekBubbleProps = { fraction: number | null; expectedSeconds: number | null };

/** The time under the pointer. */
function SeekBubble({ fraction, expectedSeconds }: SeekBubbleProps) {
  const duration = usePlayerState((state) => state.durationSeconds) ?? expectedSeconds ?? 0;
  return (
    <output
      aria-hidden="true"
      className="pointer-events-none absolute bottom-full left-[clamp(2rem,calc(var(--pointer,0)*100%),calc(100%-2rem))] -translate-x-1/2 rounded-control bg-black/80 px-2 py-1 text-xs font-medium opacity-0 transition-opacity group-hover/bar:opacity-100 group-data-[scrubbing]/bar:opacity-100"
    >
      {formatDuration((fraction ?? 0) * duration)}
    </output>
  );
}
