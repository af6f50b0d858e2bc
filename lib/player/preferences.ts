import type { RememberedSubtitles } from "./subtitle-choice";
import type { TrackKind, TrackWish } from "./tracks";

/** What this browser remembers of how its viewer likes to watch. No secret and no file is in it. */
export type Preferences = {
  volume: number;
  isMuted: boolean;
  rate: number;
  subtitles: RememberedSubtitles;
  /** The language they were last on in, kept while they are off. */
  lastSubtitles: TrackWish | null;
  audio: TrackWish | null;
  /** hls.js' last estimate, so that the next film need not begin with a guess. */
  bandwidthBps: number | null;
};

export const DEFAULT_PREFERENCES: Preferences = {
  volume: 1,
  isMuted: false,
  rate: 1,
  subtitles: null,
  lastSubtitles: null,
  audio: null,
  bandwidthBps: null,
};

const STORAGE_KEY = "matinee-player";

/** Without storage (private windows, a full disk) the defaults hold, and nothing is said: nothing is lost but comfort. */
export function readPreferences(storage: Storage = window.localStorage): Preferences {
  try {
    return parsePreferences(JSON.parse(storage.getItem(STORAGE_KEY) ?? "{}"));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

export function writePreferences(change: Partial<Preferences>, storage: Storage = window.localStorage) {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify({ ...readPreferences(storage), ...change }));
  } catch {
    // As above.
  }
}

/** By hand: what does not fit is put right, not refused. */
export function parsePreferences(stored: unknown): Preferences {
  if (typeof stored !== "object" || stored === null) return DEFAULT_PREFERENCES;
  const given = stored as Record<string, unknown>;
  return {
    volume: numberWithin(given.volume, { low: 0, high: 1 }) ?? DEFAULT_PREFERENCES.volume,
    isMuted: given.isMuted === true,
    rate: numberWithin(given.rate, { low: 0.25, high: 4 }) ?? DEFAULT_PREFERENCES.rate,
    subtitles: given.subtitles === "off" ? "off" : parseWish(given.subtitles),
    lastSubtitles: parseWish(given.lastSubtitles),
    audio: parseWish(given.audio),
    bandwidthBps: numberWithin(given.bandwidthBps, { low: 1e4, high: 1e10 }),
  };
}

function numberWithin(value: unknown, { low, high }: { low: number; high: number }): number | null {
  return typeof value === "number" && value >= low && value <= high ? value : null;
}

const KINDS: readonly TrackKind[] = ["full", "forced", "sdh"];

function parseWish(value: unknown): TrackWish | null {
  if (typeof value !== "object" || value === null) return null;
  const { language, kind } = value as Record<string, unknown>;
  if (typeof language !== "string" || language === "" || language.length > 35) return null;
  return { language, kind: KINDS.find((known) => known === kind) ?? "full" };
}
