"use client";

import { usePlayerState } from "./player-context";

/** The film waits for data: a thin moving line at the bottom, no wheel over the picture; and not for the first 300 ms. */
export function StallLine() {
  const isWaiting = usePlayerState(
    ({ isWaiting, isSeeking, hasPicture, isPaused, failure }) =>
      failure === null && (isWaiting || isSeeking || (!hasPicture && !isPaused)),
  );
  if (!isWaiting) return null;
  return (
    <div
      role="progressbar"
      aria-label="Loading"
      className="pointer-events-none absolute inset-x-0 bottom-0 h-0.5 animate-late overflow-hidden [animation-delay:300ms]"
    >
      <div className="h-full w-1/3 animate-slide bg-accent" />
    </div>
  );
}
