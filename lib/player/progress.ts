import { isWatched, SHORTEST_POSITION_SECONDS } from "./resume";

/** What happened in the element, as far as saving the position is concerned. */
export type ProgressEvent =
  /** The picture moves (again). */
  | "playing"
  /** A moment of playing went by. */
  | "tick"
  | "pause"
  /** A seek ended and no other followed. */
  | "seek-settled"
  /** Another language is heard from here on. */
  | "track-change"
  /** The network is back: what was said meanwhile was said to nobody. */
  | "online"
  /** The page is hidden or left: the last chance. */
  | "leaving"
  | "ended"
  | "failed";

export type ProgressState = {
  /** false until the first picture moved, and while an error is up: what stands in the element then is not a place. */
  isTrusted: boolean;
  /** What put.io was last told; null: nothing, and whatever it has is from before. */
  savedSeconds: number | null;
  savedAtMs: number;
  isCleared: boolean;
};

export type SaveAction = { kind: "none" } | { kind: "save"; positionSeconds: number } | { kind: "clear" };

type Now = { positionSeconds: number; durationSeconds: number; atMs: number };

const INTERVAL_MS = 10_000;
const INTERVAL_MOVE_SECONDS = 5;
/** A pause right after a save, or hiding right after a pause, says nothing new. */
const EVENT_MOVE_SECONDS = 1;
const NONE: SaveAction = { kind: "none" };

export function initialProgress(storedSeconds: number): ProgressState {
  return {
    isTrusted: false,
    savedSeconds: storedSeconds > 0 ? storedSeconds : null,
    savedAtMs: 0,
    isCleared: false,
  };
}

/**
 * When the position is written. Never before the picture first moved, or the 0 of a player that is still starting would
 * overwrite the evening before; never while an error is up, for the same reason.
 */
export function nextSave(
  state: ProgressState,
  event: ProgressEvent,
  now: Now,
): { state: ProgressState; action: SaveAction } {
  if (event === "failed") return { state: { ...state, isTrusted: false }, action: NONE };
  if (event === "playing") return { state: startOf(state, now), action: NONE };
  if (!state.isTrusted) return { state, action: NONE };
  if (event === "ended" || isWatched(now.positionSeconds, now.durationSeconds)) return clear(state, now);
  if (!isWorthSaving(state, event, now)) return { state, action: NONE };
  const saved = { isTrusted: true, savedSeconds: now.positionSeconds, savedAtMs: now.atMs, isCleared: false };
  return { state: saved, action: { kind: "save", positionSeconds: now.positionSeconds } };
}

/** The ten seconds run from the first picture on, so that a glance of three seconds writes nothing. */
function startOf(state: ProgressState, now: Now): ProgressState {
  if (state.isTrusted) return state;
  return { ...state, isTrusted: true, savedAtMs: now.atMs };
}

function clear(state: ProgressState, now: Now): { state: ProgressState; action: SaveAction } {
  if (state.isCleared) return { state, action: NONE };
  const cleared = { isTrusted: true, savedSeconds: null, savedAtMs: now.atMs, isCleared: true };
  return { state: cleared, action: { kind: "clear" } };
}

function isWorthSaving(state: ProgressState, event: ProgressEvent, now: Now): boolean {
  if (!Number.isFinite(now.positionSeconds) || now.positionSeconds < SHORTEST_POSITION_SECONDS) return false;
  const moved = state.savedSeconds === null ? Infinity : Math.abs(now.positionSeconds - state.savedSeconds);
  if (event === "tick") return now.atMs - state.savedAtMs >= INTERVAL_MS && moved >= INTERVAL_MOVE_SECONDS;
  return moved >= EVENT_MOVE_SECONDS;
}
