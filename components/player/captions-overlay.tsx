"use client";

import type { RefObject } from "react";
import { CueLines } from "./cue-lines";
import { useCues } from "./use-cues";
import type { SubtitlesControl } from "./use-subtitles";

type CaptionsOverlayProps = { subtitles: SubtitlesControl; videoRef: RefObject<HTMLVideoElement | null> };

/**
 * The words of the film, drawn by us: above the controls while those are shown, and in the same size on every browser. They
 * step aside by a transform, as moving them by their offset would count as the page's layout shifting.
 */
export function CaptionsOverlay({ subtitles, videoRef }: CaptionsOverlayProps) {
  const { top, bottom } = useCues({ subtitles, videoRef });
  const language = subtitles.chosen?.language ?? undefined;
  return (
    <div className="pointer-events-none absolute inset-0 text-[clamp(0.9375rem,3.1cqw,2.5rem)] leading-[1.3] font-medium">
      <CueLines
        cues={top}
        language={language}
        className="top-(--rest) [--rest:max(0.5rem,2.2cqw)] group-data-[controls=shown]/stage:translate-y-[max(0px,calc(3.5rem-var(--rest)))]"
      />
      <CueLines
        cues={bottom}
        language={language}
        className="bottom-(--rest) [--rest:max(0.75rem,2.8cqw)] group-data-[controls=shown]/stage:-translate-y-[max(0px,calc(6rem-var(--rest)))]"
      />
    </div>
  );
}
