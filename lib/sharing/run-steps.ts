import { reasonOf } from "@/lib/errors/operation-messages";
import { waitAndSay } from "@/lib/files/operations/bulk";
import type { FailedItem, NamedItem, OperationResult, OperationRun } from "@/lib/files/operations/operation";
import { concernsEverything, type Pause, waitBeforeRetry } from "@/lib/files/operations/patience";
import { isAbort, isSignedOut, PutioError } from "@/lib/putio/errors";
import { leaveForSignIn } from "@/lib/query/leave-for-sign-in";
import { inTurns } from "./in-turns";

/** What is done to one file, by a call of its own. */
export type Step = { file: NamedItem; act: () => Promise<"done" | "skipped"> };

type RunSteps = { run: OperationRun; pause: Pause };

/**
 * Takes the steps, a few at a time. One that fails leaves the others alone, unless its reason is theirs too: then the rest is not
 * even tried, and says the same.
 */
export async function runSteps(steps: readonly Step[], { run, pause }: RunSteps): Promise<OperationResult> {
  const tally = { done: 0, skipped: 0, failed: [] as FailedItem[] };
  let verdict: string | null = null;
  let ended = 0;
  await inTurns(steps, async (step) => {
    const { id: fileId, name } = step.file;
    try {
      if (verdict === null) tally[await takeStep(step, { run, pause })] += 1;
      else tally.failed.push({ fileId, name, reason: verdict });
    } catch (error) {
      if (isAbort(error)) throw error;
      if (isSignedOut(error)) leaveForSignIn();
      const reason = reasonOf(error);
      tally.failed.push({ fileId, name, reason });
      if (concernsEverything(error) && !isAboutOne(error)) verdict = reason;
    }
    ended += 1;
    run.onProgress(ended, steps.length);
  });
  return tally;
}

/** put.io answers 500 of a file that it does not know (contract, 2.17), and 403 where one file is at a plan's limit. */
function isAboutOne(error: unknown): boolean {
  return error instanceof PutioError && error.status !== null && [403, 500].includes(error.status);
}

async function takeStep({ act }: Step, { run, pause }: RunSteps): Promise<"done" | "skipped"> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      // Each of these calls may be made twice: it says how things are to be, and not by how much they change.
      const wait = waitBeforeRetry(error, attempt);
      if (!wait) throw error;
      await waitAndSay(wait, { pause, run });
    }
  }
}
