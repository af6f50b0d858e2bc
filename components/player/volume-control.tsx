"use client";

import { Volume1, Volume2, VolumeX } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { IconButton } from "../ui/icon-button";
import { usePlayer, usePlayerState } from "./player-context";
import { useVolumeDrag } from "./use-volume-drag";
import { useWheelVolume } from "./use-wheel-volume";

const STEPS: Record<string, number> = { ArrowLeft: -0.05, ArrowDown: -0.05, ArrowRight: 0.05, ArrowUp: 0.05 };

/** Not on phones: their own keys do it, and iOS lets no page touch the volume. */
export function VolumeControl() {
  const player = usePlayer();
  const groupRef = useRef<HTMLDivElement>(null);
  const barRef = useRef<HTMLDivElement>(null);
  const isMuted = usePlayerState((state) => state.isMuted);
  const volume = usePlayerState((state) => state.volume);
  const heard = isMuted ? 0 : volume;
  const percent = Math.round(heard * 100);
  useWheelVolume(groupRef);
  const drag = useVolumeDrag(barRef);

  useEffect(() => {
    barRef.current?.style.setProperty("--volume", String(heard));
  }, [heard]);

  function handleKey(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    player.setVolume(heard + step);
  }

  return (
    <div ref={groupRef} className="flex items-center pointer-coarse:hidden @max-lg/stage:hidden">
      <IconButton
        size="large"
        label={isMuted ? "Unmute" : "Mute"}
        title={`${isMuted ? "Unmute" : "Mute"} (M)`}
        icon={heard === 0 ? <VolumeX /> : heard < 0.5 ? <Volume1 /> : <Volume2 />}
        onClick={() => player.toggleMute()}
      />
      <div
        ref={barRef}
        role="slider"
        tabIndex={0}
        aria-label="Volume"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${percent} %`}
        className="mr-2 flex h-11 w-18 touch-none items-center rounded-control"
        onKeyDown={handleKey}
        {...drag}
      >
        <div className="relative h-1 w-full overflow-hidden rounded-full bg-track">
          <div className="absolute inset-0 origin-left scale-x-(--volume,1) bg-text" />
        </div>
      </div>
    </div>
  );
}
