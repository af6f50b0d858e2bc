"use client";

import { useRef } from "react";
import type { WatchItem } from "@/lib/player/watch-item";
import { PlayerProvider } from "./player-context";
import { StageFrame } from "./stage-frame";
import { usePlayback } from "./use-playback";

export type StageKind = "video" | "audio";

/** A film or a sound with our controls over it. */
export function PlayerStage({ item, kind }: { item: WatchItem; kind: StageKind }) {
  const videoRef = useRef<HTMLVideoElement>(null);
  const stageRef = useRef<HTMLDivElement>(null);
  const { player, start } = usePlayback({ item, videoRef, stageRef });
  return (
    <PlayerProvider player={player}>
      <StageFrame item={item} kind={kind} start={start} videoRef={videoRef} stageRef={stageRef} />
    </PlayerProvider>
  );
}
