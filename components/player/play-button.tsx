"use client";

import { Pause, Play, RotateCcw } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { usePlayer, usePlayerState } from "./player-context";

export function PlayButton() {
  const player = usePlayer();
  const isPaused = usePlayerState((state) => state.isPaused);
  const isEnded = usePlayerState((state) => state.isEnded);
  const label = isEnded ? "Play again" : isPaused ? "Play" : "Pause";
  return (
    <IconButton
      size="large"
      label={label}
      title={`${label} (K)`}
      icon={
        isEnded ? (
          <RotateCcw />
        ) : isPaused ? (
          <Play className="fill-current" />
        ) : (
          <Pause className="fill-current" />
        )
      }
      onClick={() => player.togglePlay()}
    />
  );
}
