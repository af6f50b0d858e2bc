import type { ErrorCode } from "../errors/app-error";
import { PutioError } from "./errors";

type PersistOptions = {
  /**
   * Whether the call may be made again when nobody knows if it was carried out (its reply was cut, HTML or never came): true
   * where twice is as good as once. A copy made again would lie there twice.
   */
  isRepeatable: boolean;
  signal?: AbortSignal | undefined;
};

/** Refused before anything happened: safe to say again, whatever the call does. */
const MOST_REFUSALS = 4;
/** Lost on the way: said again in the hope that it was a hiccup. */
const MOST_LOSSES = 2;
/** A longer break than this is for people to decide on; the error says how long it is. */
const LONGEST_WAIT_SECONDS = 30;
const LOST: ReadonlySet<ErrorCode> = new Set(["unreachable", "timeout", "unavailable", "bad-reply"]);

/**
 * Sees a write through what passes by itself. put.io's trash does one thing at a time and refuses the next
 * (`TRASH_LOCK_TIMEOUT`), a rate limit asks for a break (429), gateways answer HTML: each is tried again, a bounded number of times,
 * after the break that was asked for. `run` is told whether an earlier try may already have been carried out.
 */
export async function persist<Value>(
  run: (mayBeDone: boolean) => Promise<Value>,
  { isRepeatable, signal }: PersistOptions,
): Promise<Value> {
  const tries = { refusals: 0, losses: 0 };
  for (;;) {
    try {
      return await run(tries.losses > 0);
    } catch (error) {
      const waitSeconds = nextWait(error, { tries, isRepeatable });
      if (waitSeconds === null) throw error;
      await pause(waitSeconds * 1000, signal);
    }
  }
}

type Tries = { refusals: number; losses: number };

/** Counts the failure, and answers how long to wait before the next try; null: there is none. */
function nextWait(
  error: unknown,
  { tries, isRepeatable }: { tries: Tries; isRepeatable: boolean },
): number | null {
  if (!(error instanceof PutioError)) return null;
  if (isRefusal(error)) {
    tries.refusals += 1;
    const waitSeconds = error.retryAfterSeconds ?? scatter(2 ** (tries.refusals - 1));
    return tries.refusals <= MOST_REFUSALS && waitSeconds <= LONGEST_WAIT_SECONDS ? waitSeconds : null;
  }
  if (!isRepeatable || !LOST.has(error.code)) return null;
  tries.losses += 1;
  const waitSeconds = error.retryAfterSeconds ?? scatter(0.5 * 2 ** (tries.losses - 1));
  return tries.losses <= MOST_LOSSES && waitSeconds <= LONGEST_WAIT_SECONDS ? waitSeconds : null;
}

function isRefusal({ code, errorType }: PutioError): boolean {
  return code === "rate-limited" || errorType === "TRASH_LOCK_TIMEOUT";
}

/** A little apart, so that two tabs do not come back all at once. */
function scatter(seconds: number): number {
  return seconds * (0.8 + Math.random() * 0.4);
}

/** Ends early, and as an abort, when nobody wants the call any more. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    if (signal?.aborted) end();
    else signal?.addEventListener("abort", end, { once: true });
  });
}
