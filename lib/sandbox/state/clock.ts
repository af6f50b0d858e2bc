/** The sandbox's time in whole seconds since the epoch. Tests move it on instead of waiting. */
export type Clock = {
  now(): number;
  /** Moves the time on for good: it survives a restart, for put.io's times never run backwards either. */
  advance(seconds: number): void;
};

/** A clock that runs with `realNow` (milliseconds) plus whatever it has been advanced by. */
export function createClock(options: {
  realNow: () => number;
  loadOffset: () => number;
  saveOffset: (seconds: number) => void;
}): Clock {
  let offsetSeconds = options.loadOffset();
  return {
    now: () => Math.floor(options.realNow() / 1000) + offsetSeconds,
    advance(seconds) {
      offsetSeconds += seconds;
      options.saveOffset(offsetSeconds);
    },
  };
}
