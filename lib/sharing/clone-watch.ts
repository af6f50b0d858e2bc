import { JOB_WORDS } from "@/lib/errors/job-messages";
import { describeSharingError } from "@/lib/errors/sharing-messages";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { getClone } from "@/lib/putio/sharing";
import { Poller } from "@/lib/query/poller";
import { createSettling } from "@/lib/query/settling";
import {
  type CloneJob,
  type CloneState,
  cloneOf,
  isCopying,
  readClones,
  setCloneState,
  subscribeToClones,
} from "./clone-store";

const EVERY_MS = 2000;

let watch: Poller | null = null;
const settling = createSettling();

/** Follows the copies that put.io makes, for as long as the tab lives; `onDone` is told once of each. */
export function startCloneWatch(api: PutioApi, options: { onDone: (job: CloneJob) => void }): () => void {
  const poller = new Poller({
    everyMs: EVERY_MS,
    async look(signal) {
      for (const job of readClones()) {
        if (job.state.kind !== "copying") continue;
        await lookAtClone(api, { job, signal });
        const now = cloneOf(job.key);
        if (now?.state.kind === "done") options.onDone(now);
      }
      return isAnyCopied();
    },
    onGiveUp(error) {
      for (const { key, state } of readClones())
        if (state.kind === "copying") setCloneState(key, failedBy(error));
      settling.giveUp(error);
    },
  });
  watch = poller;
  if (isAnyCopied()) poller.wake();
  return () => {
    poller.stop();
    if (watch === poller) watch = null;
  };
}

export function wakeCloneWatch(): void {
  watch?.wake();
}

/** Settles when put.io works on it no more: with how it ended, or null where it was put away. */
export function whenCopied(key: string): Promise<CloneState | null> {
  return settling.wait({
    subscribe: subscribeToClones,
    read() {
      const job = cloneOf(key);
      if (!job) return null;
      return isCopying(job) ? undefined : job.state;
    },
  });
}

function isAnyCopied(): boolean {
  return readClones().some(({ state }) => state.kind === "copying");
}

async function lookAtClone(
  api: PutioApi,
  { job, signal }: { job: CloneJob; signal: AbortSignal },
): Promise<void> {
  if (job.state.kind !== "copying") return;
  const { cloneId } = job.state;
  const next = await readState(api, { cloneId, signal });
  const now = cloneOf(job.key)?.state;
  // Put away, or begun anew, while put.io answered.
  if (now?.kind !== "copying" || now.cloneId !== cloneId) return;
  if (JSON.stringify(now) !== JSON.stringify(next)) setCloneState(job.key, next);
}

function failedBy(error: unknown): CloneState {
  const { title, hint } = describeSharingError(error);
  return { kind: "failed", message: `${title}. ${hint}` };
}

async function readState(
  api: PutioApi,
  options: { cloneId: number; signal: AbortSignal },
): Promise<CloneState> {
  const { cloneId } = options;
  try {
    const { state, message } = await getClone(api, options);
    if (state === "done") return { kind: "done" };
    if (state === "failed") return { kind: "failed", message: message ?? JOB_WORDS["clone-failed"].hint };
    return { kind: "copying", cloneId, hasBegun: state === "running" };
  } catch (error) {
    // put.io has forgotten this one; the others go on.
    const isGone = error instanceof PutioError && (error.code === "not-found" || error.code === "gone");
    if (isGone) return failedBy(error);
    throw error;
  }
}
