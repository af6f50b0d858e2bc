import { recallPosition } from "./last-positions";
import { resumePosition } from "./resume";
import type { WatchItem } from "./watch-item";

type Startable = Omit<WatchItem, "userId">;

export type Start = {
  startSeconds: number;
  /** The stored place, for the offer to go there or to begin anew; 0: there is none. */
  resumeSeconds: number;
};

/**
 * Where a film begins: where the address says (an address made for a longer film says nothing of this one), else where it was left, if the
 * account wants that, else at the start. `unsentSeconds`: what this browser knows and put.io does not.
 */
export function chooseStart(item: Startable, unsentSeconds: number | null = null): Start {
  const { file, settings, requestedSeconds, renderedAtMs } = item;
  const recalled = recallPosition({ fileId: file.id, renderedAtMs });
  const stored = unsentSeconds ?? recalled ?? file.positionSeconds;
  const durationSeconds = file.video?.durationSeconds ?? null;
  const resumeSeconds = resumePosition(stored, durationSeconds);
  if (requestedSeconds !== null && requestedSeconds < (durationSeconds ?? Number.POSITIVE_INFINITY))
    return { startSeconds: requestedSeconds, resumeSeconds: 0 };
  return { startSeconds: settings.shouldUseResume ? resumeSeconds : 0, resumeSeconds };
}
