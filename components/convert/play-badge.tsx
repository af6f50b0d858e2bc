"use client";

import { RefreshCw } from "lucide-react";
import type { PlayForecast } from "@/lib/files/will-it-play";
import type { PutioFile } from "@/lib/putio/file";
import { usePlayForecast } from "./use-play-forecast";

/** What a row or a tile says about playing, where the answer is not a plain yes. */
export function PlayBadge({ file }: { file: PutioFile }) {
  const badge = badgeOf(usePlayForecast(file));
  if (!badge) return null;
  const { words, why, isBusy = false, isBad = false } = badge;
  return (
    <span
      title={why}
      className={`flex shrink-0 items-center gap-1 text-xs whitespace-nowrap ${isBad ? "text-danger" : "text-muted"}`}
    >
      {isBusy ? <RefreshCw className="size-3 text-accent" aria-hidden="true" /> : null}
      {words}
    </span>
  );
}

type Badge = { words: string; why: string; isBusy?: boolean; isBad?: boolean };

function badgeOf(forecast: PlayForecast): Badge | null {
  switch (forecast.kind) {
    case "needs-conversion":
      return { words: "Needs conversion", why: "put.io has to make an MP4 of it before it plays here" };
    case "queued":
      return {
        words: forecast.position === null ? "In the queue" : `Queue ${forecast.position}`,
        why: "Waits to be converted to MP4",
        isBusy: true,
      };
    case "converting":
      return { words: `${Math.round(forecast.percentDone)} %`, why: "Being converted to MP4", isBusy: true };
    case "conversion-failed":
      return { words: "Conversion failed", why: "put.io could not convert it", isBad: true };
    case "plays-converted":
      return { words: "MP4", why: "Plays as the MP4 that put.io made of it" };
    case "open-in-app":
      return {
        words: "Open in an app",
        why: "This browser cannot play it: download it, or open it in a player",
      };
    default:
      return null;
  }
}
