"use client";

import { Beam } from "../ui/beam";
import { usePlayerState } from "./player-context";

/** Until the first picture: the poster alone, or black with the beam; and nothing at all for the first 300 ms. */
export function LoadingCover({ hasPoster }: { hasPoster: boolean }) {
  const isStarting = usePlayerState(
    (state) => !state.hasPicture && state.failure === null && !state.isAutoplayRefused,
  );
  if (!isStarting || hasPoster) return null;
  return (
    <div className="pointer-events-none absolute inset-0 flex animate-late items-center justify-center text-muted [animation-delay:300ms]">
      <Beam className="size-14" isWaiting />
    </div>
  );
}
