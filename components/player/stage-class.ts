import type { PutioFile } from "@/lib/putio/file";

/** The stage's own box, which nothing that loads later may change. */
const BOX = "@container/stage relative isolate w-full shrink-0 overflow-hidden bg-black text-text";
/** Leaves the title below in sight, and on a phone the bar at the bottom. */
const WIDE = "aspect-video max-h-[calc(100dvh-6rem)]";
const TALL = "h-[calc(100dvh-11rem)] min-h-64 md:h-[calc(100dvh-6rem)]";

/**
 * Every film lies down in the same 16:9, wider ones with bars, so that the skeleton fits before anything is known and the
 * next episode moves nothing; only what stands upright gets an upright stage.
 */
export function stageClass(file: Pick<PutioFile, "video"> | null, className = ""): string {
  return `${BOX} ${isUpright(file) ? TALL : WIDE} ${className}`;
}

/** For what is read rather than watched: no letterbox of black, and on a phone as much as a page needs. */
export function readingStageClass(className = ""): string {
  return `relative isolate w-full shrink-0 overflow-hidden max-md:h-[calc(100dvh-11rem)] md:max-h-[calc(100dvh-6rem)] md:aspect-video ${className}`;
}

function isUpright(file: Pick<PutioFile, "video"> | null): boolean {
  const { widthPx, heightPx } = file?.video ?? {};
  return Boolean(widthPx && heightPx && heightPx > widthPx);
}

/** Goes and comes with the controls. Not `hidden`: what is focused by keyboard must be able to bring itself back. */
export const OVERLAY_FADE =
  "transition-opacity duration-180 group-data-[controls=hidden]/stage:pointer-events-none group-data-[controls=hidden]/stage:opacity-0";
