"use client";

import { Maximize, Minimize } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { usePlayer, usePlayerState } from "./player-context";

export function FullScreenButton() {
  const player = usePlayer();
  const isFullScreen = usePlayerState((state) => state.isFullScreen);
  const label = isFullScreen ? "Leave full screen" : "Full screen";
  return (
    <IconButton
      size="large"
      label={label}
      title={`${label} (F)`}
      icon={isFullScreen ? <Minimize /> : <Maximize />}
      onClick={() => player.toggleFullScreen()}
    />
  );
}
