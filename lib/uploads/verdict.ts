import { PutioError } from "@/lib/putio/errors";
import type { UploadHold } from "./upload";

/** What becomes of an upload that was interrupted. */
export type Verdict =
  /** Again after a while, from where put.io is. */
  | { kind: "again"; waitMs: number }
  /** What put.io had of it is gone, or the folder that was made for it: again from the beginning. */
  | { kind: "afresh"; waitMs: number }
  /** None can be sent now. `waitMs` null: until somebody or something says that it is over. */
  | { kind: "hold"; hold: UploadHold; waitMs: number | null }
  | { kind: "failed" };

const MOST_TRIES = 8;
/** An upload that is gone again and again is no accident, and would be sent for ever. */
const MOST_RESTARTS = 3;
const LONG_BREAK_TRIES = 5;
const LOCKED = 423;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const PASSING: ReadonlySet<string> = new Set(["unreachable", "timeout", "unavailable", "bad-reply"]);

export type Attempt = {
  /** Failures in a row, without a byte between them. */
  tries: number;
  /** How often it had to begin from the beginning. */
  restarts: number;
  /** put.io has an upload of it already. */
  isBegun: boolean;
  /** It goes into a folder that is made for it where it is missing. */
  isNested: boolean;
};

/** Judges a failure: most pass by themselves, and are no business of anybody's. */
export function verdictOf(error: unknown, attempt: Attempt): Verdict {
  if (!(error instanceof PutioError)) return { kind: "failed" };
  const { code, status, retryAfterSeconds } = error;
  const ownWaitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt.tries);
  const waitMs = retryAfterSeconds === null ? ownWaitMs : retryAfterSeconds * 1000;
  if (code === "signed-out") return { kind: "hold", hold: "signed-out", waitMs: null };
  // The browser tells when the network is back, and sometimes before we have heard that it was gone.
  if (code === "offline") return { kind: "hold", hold: "network", waitMs: LONGEST_WAIT_MS };
  if (code === "rate-limited") return { kind: "hold", hold: "break", waitMs };
  if (code === "not-found" || code === "gone") return missing(attempt, ownWaitMs);
  if (attempt.tries >= MOST_TRIES) return { kind: "failed" };
  // Where put.io is and where we thought it was are two places, or it has not let go of the last piece; it is asked again.
  if (attempt.isBegun && (code === "conflict" || status === LOCKED))
    return { kind: "again", waitMs: Math.max(FIRST_WAIT_MS, status === LOCKED ? waitMs : 0) };
  return PASSING.has(code) ? { kind: "again", waitMs } : { kind: "failed" };
}

function missing({ isBegun, isNested, restarts }: Attempt, waitMs: number): Verdict {
  const isWorthIt = isBegun ? restarts < MOST_RESTARTS : isNested && restarts === 0;
  return isWorthIt ? { kind: "afresh", waitMs } : { kind: "failed" };
}

/** The next break is longer; that many of them are no failure yet. */
export function triesAfterBreak(tries: number): number {
  return Math.max(tries, Math.min(LONG_BREAK_TRIES, tries + 1));
}

/** Whether somebody has answered, and not merely the line has failed. */
export function isAnswered(error: unknown): boolean {
  return error instanceof PutioError && error.code !== "unreachable" && error.code !== "timeout";
}
