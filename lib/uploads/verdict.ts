import { PutioError } from "@/lib/putio/errors";
import type { UploadHold } from "./upload";

/** What becomes of an upload that was interrupted. */
export type Verdict =
  /** Again after a while, from where put.io is. */
  | { kind: "again"; waitMs: number }
  /** What put.io had of it is gone: again from the beginning. */
  | { kind: "afresh" }
  /** None can be sent now. `waitMs` null: until somebody or something says that it is over. */
  | { kind: "hold"; hold: UploadHold; waitMs: number | null }
  | { kind: "failed" };

const MOST_TRIES = 8;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const PASSING: ReadonlySet<string> = new Set(["unreachable", "timeout", "unavailable", "bad-reply"]);

type Attempt = {
  /** Failures in a row, without a byte between them. */
  tries: number;
  /** put.io has an upload of it already. */
  isBegun: boolean;
};

/** Judges a failure: most pass by themselves, and are no business of anybody's. */
export function verdictOf(error: unknown, { tries, isBegun }: Attempt): Verdict {
  if (!(error instanceof PutioError)) return { kind: "failed" };
  const { code, retryAfterSeconds } = error;
  const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
  if (code === "signed-out") return { kind: "hold", hold: "signed-out", waitMs: null };
  if (code === "offline") return { kind: "hold", hold: "network", waitMs: null };
  if (code === "rate-limited")
    return {
      kind: "hold",
      hold: "break",
      waitMs: retryAfterSeconds === null ? waitMs : retryAfterSeconds * 1000,
    };
  if (isBegun && (code === "not-found" || code === "gone")) return { kind: "afresh" };
  if (tries >= MOST_TRIES) return { kind: "failed" };
  // Where put.io is and where we thought it was are two places; it is asked again.
  if (isBegun && code === "conflict") return { kind: "again", waitMs: FIRST_WAIT_MS };
  if (!PASSING.has(code)) return { kind: "failed" };
  return { kind: "again", waitMs: retryAfterSeconds === null ? waitMs : retryAfterSeconds * 1000 };
}

/** Whether somebody has answered, and not merely the line has failed. */
export function isAnswered(error: unknown): boolean {
  return error instanceof PutioError && error.code !== "unreachable" && error.code !== "timeout";
}
