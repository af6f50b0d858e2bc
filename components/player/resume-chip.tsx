"use client";

import { History, RotateCcw } from "lucide-react";
import { useEffect, useState } from "react";
import { formatDuration } from "@/lib/format/duration";
import type { Start } from "@/lib/player/start";
import { usePlayer, usePlayerState } from "./player-context";

const OFFERED_MS = 8000;

/** The film has begun already, where it was left; this offers the other way for a few seconds, and is in nobody's. */
export function ResumeChip({ start }: { start: Start }) {
  const { startSeconds, resumeSeconds } = start;
  const player = usePlayer();
  const isPlaying = usePlayerState((state) => state.hasPicture && !state.isPaused);
  const [isOver, setIsOver] = useState(resumeSeconds === 0);
  const hasResumed = startSeconds > 0;

  useEffect(() => {
    if (isOver || !isPlaying) return;
    const timer = setTimeout(() => setIsOver(true), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [isOver, isPlaying]);

  if (isOver) return null;

  function handleClick() {
    player.seek(hasResumed ? 0 : resumeSeconds);
    player.play();
    setIsOver(true);
  }

  return (
    <button
      type="button"
      className="absolute bottom-24 left-4 flex h-11 animate-rise items-center gap-2 rounded-panel bg-black/75 px-3.5 font-medium transition-colors hover:bg-black [&_svg]:size-4"
      onClick={handleClick}
    >
      {hasResumed ? <RotateCcw aria-hidden /> : <History aria-hidden />}
      {hasResumed ? "Start over" : `Resume at ${formatDuration(resumeSeconds)}`}
      {hasResumed ? (
        <span className="font-normal text-muted">Resumed at {formatDuration(startSeconds)}</span>
      ) : null}
    </button>
  );
}
