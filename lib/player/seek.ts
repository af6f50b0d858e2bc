import { formatDuration } from "@/lib/format/duration";

/** Seeking to the very end would end the film: a key press or a drag means its last moment. */
const END_MARGIN_SECONDS = 0.25;

export function clampSeek(targetSeconds: number, durationSeconds: number): number {
  if (!Number.isFinite(targetSeconds)) return 0;
  if (!(durationSeconds > 0) || !Number.isFinite(durationSeconds)) return Math.max(0, targetSeconds);
  return Math.min(Math.max(0, targetSeconds), Math.max(0, durationSeconds - END_MARGIN_SECONDS));
}

/** 0 to 1, and 0 while the length is unknown. */
export function fractionOf(seconds: number, durationSeconds: number): number {
  if (!(durationSeconds > 0) || !Number.isFinite(durationSeconds)) return 0;
  return Math.min(1, Math.max(0, seconds / durationSeconds));
}

/** The place under a pointer on a bar. */
export function fractionAt(clientX: number, bar: { left: number; width: number }): number {
  if (bar.width <= 0) return 0;
  return Math.min(1, Math.max(0, (clientX - bar.left) / bar.width));
}

/** "12:34 of 1:40:00", what a screen reader says of the bar. */
export function positionText(positionSeconds: number, durationSeconds: number): string {
  return `${formatDuration(positionSeconds)} of ${formatDuration(Math.round(durationSeconds))}`;
}

type Ranges = { length: number; start: (index: number) => number; end: (index: number) => number };

/** Until where the film can go on without the network, from `seconds`; `seconds` itself when nothing is there. */
export function bufferedUntil(ranges: Ranges, seconds: number): number {
  for (let index = 0; index < ranges.length; index++) {
    if (ranges.start(index) <= seconds + GAP_SECONDS && ranges.end(index) > seconds) return ranges.end(index);
  }
  return seconds;
}

/** Browsers step over holes of this size by themselves; the first frame of a film often starts after one. */
const GAP_SECONDS = 0.25;
