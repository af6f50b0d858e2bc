import { PutioError } from "@/lib/putio/errors";
import type { WaitReason } from "./operation";

/** Waits so long, or until the network is back if it is the network that is waited for. Tests put their own clock in. */
export type Pause = (wait: { ms: number; isForNetwork: boolean }) => Promise<void>;

export type Wait = { ms: number; isForNetwork: boolean; reason: WaitReason | null };

/** Beyond what the boundary itself tries again (lib/putio/persist.ts): a network that is away, and breaks of more than a moment. */
const MOST_RETRIES = 2;
const PAUSES_MS = [2000, 8000] as const;
/** The boundary sits out shorter ones. */
const SHORT_BREAK_MS = 30_000;
/** A longer one is for people to sit out, who are told how long it is. */
const LONGEST_BREAK_MS = 90_000;

/** How long to wait before the same is asked once more; null: it would only be refused again, or was tried enough. */
export function waitBeforeRetry(error: unknown, attempt: number): Wait | null {
  if (!(error instanceof PutioError) || attempt >= MOST_RETRIES) return null;
  if (error.code === "rate-limited") return breakOf(error);
  // Restoring what put.io has not wholly put away yet.
  if (error.errorType === "TRASH_INCOMPLETE_TRASH")
    return { ms: PAUSES_MS[attempt] ?? 0, isForNetwork: false, reason: null };
  const isLost = error.code === "offline" || error.code === "unreachable";
  return isLost ? { ms: PAUSES_MS[attempt] ?? 0, isForNetwork: true, reason: { kind: "network" } } : null;
}

function breakOf({ retryAfterSeconds }: PutioError): Wait | null {
  const ms = (retryAfterSeconds ?? 0) * 1000;
  if (ms <= SHORT_BREAK_MS || ms > LONGEST_BREAK_MS) return null;
  return { ms, isForNetwork: false, reason: { kind: "break", untilMs: Date.now() + ms } };
}

/** Whether put.io may have done what it was asked, although no answer says so. Whoever repeats it blindly does it twice. */
export function isUncertain(error: unknown): boolean {
  if (!(error instanceof PutioError)) return false;
  if (error.code === "unavailable") return (error.status ?? 500) >= 500;
  return ["timeout", "bad-reply", "offline", "unreachable"].includes(error.code);
}

/** Whether what comes after would fail in the same way. */
export function concernsEverything(error: unknown): boolean {
  return (
    !(error instanceof PutioError) || !["bad-request", "not-found", "conflict", "gone"].includes(error.code)
  );
}

const LONGEST_OFFLINE_MS = 60_000;

/** The pause of a browser tab. */
export const pauseInTab: Pause = ({ ms, isForNetwork }) =>
  new Promise((resolve) => {
    const isOffline = isForNetwork && !navigator.onLine;
    const timer = setTimeout(end, isOffline ? LONGEST_OFFLINE_MS : ms);
    function end() {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      resolve();
    }
    if (isForNetwork) window.addEventListener("online", end);
  });
