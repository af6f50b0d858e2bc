/**
 * The recovery ladder: what to do when playing gets into trouble, as a pure function of what happened and what was tried.
 * The engine reports and obeys; every rung is a line of recovery.test.ts.
 */
export type RecoveryEvent =
  /** An address was refused: sealed addresses expire, sessions end. */
  | { kind: "denied"; status: number }
  /** hls.js has used up its own retries, or the element lost its file. `status` 0: no reply at all. */
  | { kind: "network"; part: "playlist" | "segment" | "file"; status: number }
  /** The playlist came, but is none: a login page, an empty file. */
  | { kind: "bad-playlist" }
  /** hls.js could not feed the element. */
  | { kind: "media" }
  /** The element refused what it was fed. hls.js only logs this, so without our own listener the film would just stop. */
  | { kind: "decode" }
  /** The element cannot play this kind of file at all. */
  | { kind: "unsupported" }
  /** Neither picture nor data move, and nobody says why. */
  | { kind: "standstill"; seconds: number }
  | { kind: "online" }
  | { kind: "moving" };

export type RecoveryAction =
  | { kind: "none" }
  /** Nothing can be done before the network is back. */
  | { kind: "wait-online" }
  | { kind: "load-again"; delayMs: number }
  | { kind: "reload-playlist"; delayMs: number }
  | { kind: "recover-media" }
  | { kind: "skip-segment" }
  /** Go on with the whole file, at the same second. */
  | { kind: "fall-back" }
  | { kind: "give-up"; reason: FailureReason };

export type FailureReason =
  | "signed-out"
  | "payment-required"
  | "not-found"
  | "refused"
  | "unreachable"
  | "bad-playlist"
  | "cannot-decode"
  | "stalled";

export type RecoveryContext = {
  atMs: number;
  positionSeconds: number;
  isOnline: boolean;
  /** The buffer is empty: the viewer sees it. Before that there is no reason to give anything up. */
  isStarved: boolean;
  hasFallback: boolean;
};

export type RecoveryState = {
  /** Of the network: how often loading was tried again since the picture last moved, and since when the viewer waits. */
  tries: number;
  starvedSinceMs: number | null;
  isWaitingOnline: boolean;
  denials: readonly number[];
  mediaRecoveries: readonly number[];
  decode: { positionSeconds: number; count: number } | null;
  skips: number;
  standstillRung: number;
};

export const INITIAL_RECOVERY: RecoveryState = {
  tries: 0,
  starvedSinceMs: null,
  isWaitingOnline: false,
  denials: [],
  mediaRecoveries: [],
  decode: null,
  skips: 0,
  standstillRung: 0,
};

type Step = { state: RecoveryState; action: RecoveryAction };

const BURST_MS = 30_000;
const MAX_RELOADS = 3;
const MAX_MEDIA_RECOVERIES = 2;
const MAX_SKIPS = 3;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 8000;
const PATIENCE_MS = 45_000;
const SAME_PLACE_SECONDS = 2;

export function nextRecovery(state: RecoveryState, event: RecoveryEvent, context: RecoveryContext): Step {
  switch (event.kind) {
    case "moving":
      return { state: forgive(state), action: { kind: "none" } };
    case "online":
      return afterOnline(state);
    case "denied":
      return afterDenial(state, event.status, context);
    case "network":
      return afterNetwork(state, event, context);
    case "bad-playlist":
      return { state, action: lastResort("bad-playlist", context) };
    case "unsupported":
      return { state, action: lastResort("cannot-decode", context) };
    case "media":
      return afterMediaError(state, context);
    case "decode":
      return afterDecodeError(state, context);
    case "standstill":
      return afterStandstill(state, event.seconds, context);
  }
}

function lastResort(reason: FailureReason, { hasFallback }: RecoveryContext): RecoveryAction {
  return hasFallback ? { kind: "fall-back" } : { kind: "give-up", reason };
}

/** What was broken at a place stays remembered (denials, decode): the rest is over once the picture moves. */
function forgive(state: RecoveryState): RecoveryState {
  return { ...state, tries: 0, starvedSinceMs: null, isWaitingOnline: false, skips: 0, standstillRung: 0 };
}

function afterOnline(state: RecoveryState): Step {
  if (!state.isWaitingOnline) return { state, action: { kind: "none" } };
  const rested = { ...state, isWaitingOnline: false, tries: 0, starvedSinceMs: null };
  return { state: rested, action: { kind: "load-again", delayMs: 0 } };
}

function afterDenial(state: RecoveryState, status: number, context: RecoveryContext): Step {
  if (status === 401) return { state, action: { kind: "give-up", reason: "signed-out" } };
  if (status === 402) return { state, action: { kind: "give-up", reason: "payment-required" } };
  const denials = recent(state.denials, context.atMs);
  if (denials.length >= MAX_RELOADS) return { state, action: lastResort("refused", context) };
  const delayMs = denials.length === 0 ? 0 : backOff(denials.length - 1);
  return {
    state: { ...state, denials: [...denials, context.atMs] },
    action: { kind: "reload-playlist", delayMs },
  };
}

function afterNetwork(
  state: RecoveryState,
  { part, status }: { part: "playlist" | "segment" | "file"; status: number },
  context: RecoveryContext,
): Step {
  if (!context.isOnline)
    return { state: { ...state, isWaitingOnline: true }, action: { kind: "wait-online" } };
  if (status === 404 && part === "segment") return skip(state, "not-found", context);
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return { state, action: lastResort(status === 404 ? "not-found" : "refused", context) };
  }
  const starvedSinceMs = context.isStarved ? (state.starvedSinceMs ?? context.atMs) : null;
  if (starvedSinceMs !== null && context.atMs - starvedSinceMs >= PATIENCE_MS) {
    return { state, action: lastResort("unreachable", context) };
  }
  const kind = part === "playlist" ? "reload-playlist" : "load-again";
  return {
    state: { ...state, starvedSinceMs, tries: state.tries + 1 },
    action: { kind, delayMs: backOff(state.tries) },
  };
}

function afterMediaError(state: RecoveryState, context: RecoveryContext): Step {
  const recoveries = recent(state.mediaRecoveries, context.atMs);
  if (recoveries.length >= MAX_MEDIA_RECOVERIES)
    return { state, action: lastResort("cannot-decode", context) };
  return {
    state: { ...state, mediaRecoveries: [...recoveries, context.atMs] },
    action: { kind: "recover-media" },
  };
}

/** A second error at the same place means that the segment itself is broken, and to try it a third time is no use. */
function afterDecodeError(state: RecoveryState, context: RecoveryContext): Step {
  const isSamePlace =
    state.decode !== null &&
    Math.abs(state.decode.positionSeconds - context.positionSeconds) <= SAME_PLACE_SECONDS;
  const count = isSamePlace && state.decode ? state.decode.count + 1 : 1;
  const next = { ...state, decode: { positionSeconds: context.positionSeconds, count } };
  if (count === 1) return { state: next, action: { kind: "recover-media" } };
  return skip(next, "cannot-decode", context);
}

function skip(state: RecoveryState, reason: FailureReason, context: RecoveryContext): Step {
  if (state.skips >= MAX_SKIPS) return { state, action: lastResort(reason, context) };
  return { state: { ...state, skips: state.skips + 1 }, action: { kind: "skip-segment" } };
}

const STANDSTILL_RUNGS: readonly { afterSeconds: number; action: RecoveryAction }[] = [
  { afterSeconds: 6, action: { kind: "load-again", delayMs: 0 } },
  { afterSeconds: 12, action: { kind: "recover-media" } },
  { afterSeconds: 20, action: { kind: "skip-segment" } },
];
const STANDSTILL_END_SECONDS = 30;

function afterStandstill(state: RecoveryState, seconds: number, context: RecoveryContext): Step {
  if (!context.isOnline || state.isWaitingOnline) return { state, action: { kind: "none" } };
  const rung = STANDSTILL_RUNGS[state.standstillRung];
  if (rung && seconds >= rung.afterSeconds) {
    return { state: { ...state, standstillRung: state.standstillRung + 1 }, action: rung.action };
  }
  if (!rung && seconds >= STANDSTILL_END_SECONDS) return { state, action: lastResort("stalled", context) };
  return { state, action: { kind: "none" } };
}

function backOff(tries: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** tries);
}

function recent(times: readonly number[], nowMs: number): number[] {
  return times.filter((time) => nowMs - time < BURST_MS);
}
