"use client";

import { Pause, Play } from "lucide-react";
import { usePlayer, usePlayerState } from "./player-context";
import type { StageKind } from "./player-stage";
import { OVERLAY_FADE } from "./stage-class";

/** In the middle: the browser wants a click before it plays, or a finger wants a large target. */
export function BigPlay({ kind }: { kind: StageKind }) {
  const player = usePlayer();
  const isRefused = usePlayerState((state) => state.isAutoplayRefused);
  const isPaused = usePlayerState((state) => state.isPaused);
  const hasFailed = usePlayerState((state) => state.failure !== null);
  const isAsking = isRefused && isPaused;
  // A sound has no picture to be tapped on, and its cover is worth seeing.
  if (hasFailed || (kind === "audio" && !isAsking)) return null;
  return (
    <button
      type="button"
      aria-label={isPaused ? "Play" : "Pause"}
      // The bar has a button of the same name for those who go by Tab.
      tabIndex={isAsking ? 0 : -1}
      className={`absolute inset-0 m-auto size-20 @max-lg/stage:size-16 items-center justify-center rounded-full bg-black/65 transition-colors hover:bg-black/80 active:bg-black [&_svg]:size-8 ${
        isAsking ? "flex" : `hidden pointer-coarse:flex ${OVERLAY_FADE}`
      }`}
      onClick={() => player.togglePlay()}
    >
      {isPaused ? <Play className="ml-1 fill-current" /> : <Pause className="fill-current" />}
    </button>
  );
}
