"use client";

import { type RefObject, useEffect, useMemo, useState } from "react";
import { startCaptions } from "@/lib/player/captions";
import { type Cue, isAtTop } from "@/lib/player/cues";
import { showNativelyOutsideThePage } from "@/lib/player/native-captions";
import { usePlayer, usePlayerState } from "./player-context";
import type { SubtitlesControl } from "./use-subtitles";

type CuesInput = { subtitles: SubtitlesControl; videoRef: RefObject<HTMLVideoElement | null> };

/** What is being said, for the top and for the bottom of the picture. */
export function useCues({ subtitles, videoRef }: CuesInput): { top: readonly Cue[]; bottom: readonly Cue[] } {
  const player = usePlayer();
  const engine = usePlayerState((state) => state.engine);
  const [cues, setCues] = useState<readonly Cue[]>([]);
  const { chosen } = subtitles;
  const id = chosen?.id ?? null;
  const renditionIndex = chosen?.renditionIndex ?? -1;

  useEffect(() => {
    const video = videoRef.current;
    if (!video || id === null || !engine) return;
    const isBeside = renditionIndex < 0;
    const track = sideTrackOf(video, id);
    // A track that is not `disabled` is loaded, and one that is has no cues.
    const pageMode = isBeside ? "hidden" : "disabled";
    if (track) track.mode = pageMode;
    const source = isBeside
      ? () => (track?.cues ?? []) as unknown as ArrayLike<Cue>
      : () => player.playback?.engine?.cuesOf(renditionIndex) ?? [];
    const stopCaptions = startCaptions({ video, source, onCues: setCues });
    const stopNative = track ? showNativelyOutsideThePage(track, { video, pageMode }) : () => {};
    return () => {
      stopCaptions();
      stopNative();
    };
  }, [player, engine, id, renditionIndex, videoRef]);

  return useMemo(() => ({ top: cues.filter(isAtTop), bottom: cues.filter((cue) => !isAtTop(cue)) }), [cues]);
}

function sideTrackOf(video: HTMLVideoElement, id: string): TextTrack | null {
  const elements = [...video.querySelectorAll<HTMLTrackElement>("track[data-side-track]")];
  return elements.find(({ dataset }) => dataset.sideTrack === id)?.track ?? null;
}
