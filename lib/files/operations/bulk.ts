import { reasonOf, UNCERTAIN_REASON } from "@/lib/errors/operation-messages";
import { isAbort, isSignedOut } from "@/lib/putio/errors";
import { leaveForSignIn } from "@/lib/query/leave-for-sign-in";
import type { FailedItem, OperationResult, OperationRun } from "./operation";
import { concernsEverything, isUncertain, type Pause, type Wait, waitBeforeRetry } from "./patience";

export type BulkItem = { id: number; name: string; parentId: number | null };

/** What put.io says of a call for many files: those that it refused one by one, and those that it did not find. */
export type BulkReply = {
  failures?: readonly { fileId: number; name: string | null; reason: string }[];
  skipped?: number;
};

export type Bulk = {
  items: readonly BulkItem[];
  /** Does it for all of these in one call. */
  send: (fileIds: readonly number[]) => Promise<BulkReply>;
  /** Those that are not done yet, when no answer told. */
  findUndone: (items: readonly BulkItem[]) => Promise<ReadonlySet<number>>;
  /** Whether put.io may take fewer at once, or all but one of them. */
  isWorthSplitting?: (error: unknown) => boolean;
  /** Whether a refusal means that somebody else has done it already. */
  isDoneAnyway?: (error: unknown) => boolean;
  run: OperationRun;
  pause: Pause;
  chunkSize?: number;
};

/** In one call: an id takes up to thirteen bytes of a body of 64 KB at most, which our own server lets through. */
const CHUNK_SIZE = 1000;

type Tally = { done: number; skipped: number; failed: FailedItem[] };

/**
 * Does something for many files, in as few calls as put.io takes them. What may pass is waited for; after a lost answer put.io is
 * asked what it has done, so that nothing is done twice and nothing reported that is not so.
 */
export async function runBulk(bulk: Bulk): Promise<OperationResult> {
  const tally: Tally = { done: 0, skipped: 0, failed: [] };
  const { items, chunkSize = CHUNK_SIZE, run } = bulk;
  for (let start = 0; start < items.length; start += chunkSize) {
    const chunk = items.slice(start, start + chunkSize);
    const error = await runChunk(chunk, { bulk, tally });
    run.onProgress(Math.min(start + chunkSize, items.length), items.length);
    if (error === null || !concernsEverything(error)) continue;
    fail(items.slice(start + chunkSize), { tally, reason: reasonOf(error) });
    break;
  }
  return tally;
}

type ChunkContext = { bulk: Bulk; tally: Tally };

/** Answers with what went wrong for the whole chunk; null where put.io answered. */
async function runChunk(chunk: readonly BulkItem[], { bulk, tally }: ChunkContext): Promise<unknown> {
  let left = chunk;
  let mustLook = false;
  for (let attempt = 0; ; attempt++) {
    try {
      if (mustLook) left = await findLeft(left, { bulk, tally });
      mustLook = false;
      if (left.length > 0) count(await bulk.send(left.map(({ id }) => id)), { left, tally });
      return null;
    } catch (error) {
      if (isAbort(error)) throw error;
      if (left.length > 1 && bulk.isWorthSplitting?.(error)) return runHalves(left, { bulk, tally });
      mustLook ||= isUncertain(error);
      const wait = waitBeforeRetry(error, attempt);
      if (!wait) return giveUp(error, { left, mustLook }, { bulk, tally });
      await waitAndSay(wait, bulk);
    }
  }
}

async function runHalves(items: readonly BulkItem[], context: ChunkContext): Promise<unknown> {
  const middle = Math.ceil(items.length / 2);
  const error = await runChunk(items.slice(0, middle), context);
  return (await runChunk(items.slice(middle), context)) ?? error;
}

async function findLeft(left: readonly BulkItem[], { bulk, tally }: ChunkContext): Promise<BulkItem[]> {
  const undone = await bulk.findUndone(left);
  const still = left.filter(({ id }) => undone.has(id));
  tally.done += left.length - still.length;
  return still;
}

function count(reply: BulkReply, { left, tally }: { left: readonly BulkItem[]; tally: Tally }) {
  const failures = reply.failures ?? [];
  const names = new Map(left.map(({ id, name }) => [id, name]));
  for (const { fileId, name, reason } of failures)
    tally.failed.push({ fileId, name: names.get(fileId) ?? name ?? "", reason });
  const skipped = Math.min(reply.skipped ?? 0, left.length);
  tally.skipped += skipped;
  tally.done += Math.max(0, left.length - failures.length - skipped);
}

/** Before anything is called a failure, put.io is asked what it has done. */
async function giveUp(
  error: unknown,
  { left, mustLook }: { left: readonly BulkItem[]; mustLook: boolean },
  context: ChunkContext,
): Promise<unknown> {
  if (isSignedOut(error)) leaveForSignIn();
  const { bulk, tally } = context;
  if (bulk.isDoneAnyway?.(error)) {
    tally.skipped += left.length;
    return null;
  }
  const still = mustLook ? await findLeft(left, context).catch(() => null) : left;
  const reason = reasonOf(error);
  if (still) fail(still, { tally, reason });
  else fail(left, { tally, reason: `${reason} ${UNCERTAIN_REASON}` });
  return still?.length === 0 ? null : error;
}

function fail(items: readonly BulkItem[], { tally, reason }: { tally: Tally; reason: string }) {
  for (const { id, name } of items) tally.failed.push({ fileId: id, name, reason });
}

/** The log says why nothing moves. */
export async function waitAndSay(wait: Wait, { pause, run }: Pick<Bulk, "pause" | "run">): Promise<void> {
  run.onWait(wait.reason);
  await pause(wait);
  run.onWait(null);
}
