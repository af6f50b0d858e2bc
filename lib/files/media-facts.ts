import type { PutioFile } from "@/lib/putio/file";

/** "1080p · h264": what a film's picture is, in the words that people compare by; null where put.io has not looked. */
export function mediaFacts({ video }: Pick<PutioFile, "video">): string | null {
  if (!video) return null;
  const facts = [resolutionOf(video), video.codec].filter((fact) => fact !== null && fact !== "");
  return facts.length > 0 ? facts.join(" · ") : null;
}

/** The usual heights, largest first. */
const CLASSES: readonly [linesAtLeast: number, name: string][] = [
  [4000, "8K"],
  [2000, "4K"],
  [1300, "1440p"],
  [1000, "1080p"],
  [700, "720p"],
  [560, "576p"],
  [460, "480p"],
  [340, "360p"],
];
const WIDE = 16 / 9;

/** A film in cinema format has fewer lines than its class is named after, so the width counts as well. */
function resolutionOf({ widthPx, heightPx }: NonNullable<PutioFile["video"]>): string | null {
  if (!widthPx || !heightPx) return null;
  const lines = Math.max(Math.min(widthPx, heightPx), Math.max(widthPx, heightPx) / WIDE);
  const found = CLASSES.find(([linesAtLeast]) => lines >= linesAtLeast);
  return found?.[1] ?? `${widthPx}×${heightPx}`;
}
