/** The part of a VTTCue that we draw by. */
export type Cue = {
  startTime: number;
  endTime: number;
  text: string;
  line?: number | "auto";
  snapToLines?: boolean;
};

export type CueIndex = {
  cues: readonly Cue[];
  /** At each place the latest end so far: tells a backward search where to stop, whatever long cue came early. */
  latestEnds: readonly number[];
};

export const NO_CUES: CueIndex = { cues: [], latestEnds: [] };

/** To be made anew when cues arrive. A track's list is already in order of start, as the standard has it. */
export function indexCues(list: ArrayLike<Cue>): CueIndex {
  const cues = Array.from(list);
  let latest = Number.NEGATIVE_INFINITY;
  const latestEnds = cues.map((cue) => {
    latest = Math.max(latest, cue.endTime);
    return latest;
  });
  return { cues, latestEnds };
}

/**
 * What is said at that second, first line first. Not the track's own `activeCues`: that follows the element's clock alone,
 * and lags a seek by a frame or more.
 */
export function cuesAt({ cues, latestEnds }: CueIndex, seconds: number): Cue[] {
  const found: Cue[] = [];
  for (let index = lastStarted(cues, seconds); index >= 0; index--) {
    if ((latestEnds[index] ?? Number.NEGATIVE_INFINITY) <= seconds) break;
    const cue = cues[index];
    if (cue && cue.endTime > seconds) found.unshift(cue);
  }
  return found;
}

/** Index of the last cue that starts at or before that second, -1 where none does. */
function lastStarted(cues: readonly Cue[], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const cue = cues[middle];
    if (cue && cue.startTime <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Signs and songs are set at the top by their authors, so that they do not cover what is below. */
export function isAtTop({ line, snapToLines = true }: Cue): boolean {
  if (typeof line !== "number") return false;
  return snapToLines ? line >= 0 && line < TOP_LINES : line < HALF_PERCENT;
}

const TOP_LINES = 6;
const HALF_PERCENT = 50;
