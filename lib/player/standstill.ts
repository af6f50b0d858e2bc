/** What the watchdog sees once a second. */
export type Sample = {
  atMs: number;
  positionSeconds: number;
  /** It is meant to play, and somebody is looking. */
  shouldMove: boolean;
  isLoading: boolean;
};

export type Watch = { positionSeconds: number; sinceMs: number };

export type Sighting = { watch: Watch; hasMoved: boolean; stillSeconds: number };

const MOVED_SECONDS = 0.05;

/**
 * How long neither picture nor data have moved although they should. It has its own clock, as a standstill without any event
 * is just what no event tells. Hidden pages are excused: browsers slow their timers and their players down.
 */
export function look(watch: Watch | null, sample: Sample): Sighting {
  const hasMoved = watch !== null && Math.abs(sample.positionSeconds - watch.positionSeconds) > MOVED_SECONDS;
  if (watch === null || hasMoved || sample.isLoading || !sample.shouldMove) {
    const fresh = { positionSeconds: sample.positionSeconds, sinceMs: sample.atMs };
    return { watch: fresh, hasMoved: hasMoved && sample.shouldMove, stillSeconds: 0 };
  }
  return { watch, hasMoved: false, stillSeconds: (sample.atMs - watch.sinceMs) / 1000 };
}
