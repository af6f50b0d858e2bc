import { reasonOf } from "@/lib/errors/operation-messages";
import { isSignedOut } from "@/lib/putio/errors";
import { leaveForSignIn } from "@/lib/query/leave-for-sign-in";
import type { OperationDeps } from "./deps";
import type { OperationResult, OperationRun, OperationSpec } from "./operation";
import type { OperationLog } from "./operation-log";
import type { Optimism } from "./optimism";
import { readAgain } from "./read-again";
import type { Announce } from "./tabs";

export type Runner = (spec: OperationSpec, options?: { undoes?: number }) => Promise<OperationResult>;

type RunnerParts = { deps: OperationDeps; log: OperationLog; optimism: Optimism; announce: Announce };

/**
 * The life of every operation: on screen at once, then done, then what put.io refused taken back, and what changed read again. Never
 * throws: how it ended is in the result, for the log, and for whoever waits.
 */
export function createRunner({ deps, log, optimism, announce }: RunnerParts): Runner {
  const run: Runner = async (spec, { undoes } = {}) => {
    const id = log.begin(spec, { isUndo: undoes !== undefined });
    const pending = optimism.begin(spec.changes ?? []);
    const ending = work(spec, runOf(spec, { log, id }));
    log.allow(id, { undo: spec.undo && undoes === undefined ? undo : null, retry: null });
    const result = await ending;
    const failed = new Set(result.failed.map(({ fileId }) => fileId));
    pending.settle((fileId) => failed.has(fileId));
    log.end(id, { result, hasFailed: failed.size > 0 });
    const isUndoable = result.done > 0 && spec.undo && undoes === undefined;
    const retry = failed.size > 0 ? spec.retry?.(result.failed) : null;
    log.allow(id, { undo: isUndoable ? undo : null, retry: retry ? () => void run(retry) : null });
    void readAgain(deps, { spec, result, announce });
    return result;

    async function undo() {
      const { done, ...rest } = await ending;
      const way = done > 0 ? spec.undo?.({ done, ...rest }) : null;
      const back = way ? await run(way, { undoes: id }) : null;
      if (!back) log.undone(id, "impossible");
      else log.undone(id, back.failed.length === 0 ? "done" : "possible");
    }
  };
  return run;
}

function runOf({ subject }: OperationSpec, { log, id }: { log: OperationLog; id: number }): OperationRun {
  return {
    onProgress: (done, total = subject.count) => log.progress(id, { done, total }),
    onWait: (reason) => log.wait(id, reason),
  };
}

/** What is thrown has failed for all. */
async function work(spec: OperationSpec, run: OperationRun): Promise<OperationResult> {
  try {
    return await spec.work(run);
  } catch (error) {
    if (isSignedOut(error)) leaveForSignIn();
    const reason = reasonOf(error);
    const failed = spec.items.map(({ id, name }) => ({ fileId: id, name, reason }));
    const unnamed = { fileId: 0, name: spec.subject.name ?? "", reason };
    return { done: 0, skipped: 0, failed: failed.length > 0 ? failed : [unnamed] };
  }
}
