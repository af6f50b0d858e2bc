import type { PutioApi } from "@/lib/putio/api";
import { continueTrash, listTrash, type TrashFile } from "@/lib/putio/trash";
import { NEXT_PAGE_ROWS } from "../page-policy";
import { coverOf, type FileTargets } from "../targets";
import { itemsOf } from "./about-targets";
import type { BulkItem } from "./bulk";
import type { OperationDeps } from "./deps";
import type { OperationRun } from "./operation";

type Search = { targets: FileTargets; startedAtMs: number; run: OperationRun };

/** put.io's clock and this machine's may differ by so much. */
const CLOCK_SLACK_MS = 60_000;

/**
 * The files of a trashed selection, to be brought back. Of a large folder trashed by its cursor not all have been read: the trash
 * tells where each of its items lay and when it came.
 */
export async function findInTrash(
  { api }: OperationDeps,
  { targets, startedAtMs, run }: Search,
): Promise<BulkItem[]> {
  const isKnown = targets.selection.kind === "files" || targets.files.length === targets.count;
  if (isKnown) return itemsOf(targets);
  const known = new Set(targets.files.map(({ id }) => id));
  const isCovered = coverOf(targets);
  const found: TrashFile[] = [];
  for await (const page of readTrash(api)) {
    found.push(...page.filter(({ id, parentId }) => parentId === targets.folderId && isCovered(id)));
    run.onProgress(0, targets.count);
    if (found.length >= targets.count) break;
  }
  const sinceMs = firstDeletionMs(found, { known, startedAtMs });
  return found
    .filter(({ deletedAt }) => Date.parse(deletedAt) >= sinceMs)
    .map(({ id, name, parentId }) => ({ id, name, parentId }));
}

/** By put.io's own clock, as told by files that are known to have gone with the rest; without any, by ours and some slack. */
function firstDeletionMs(
  found: readonly TrashFile[],
  { known, startedAtMs }: { known: ReadonlySet<number>; startedAtMs: number },
): number {
  const times = found.filter(({ id }) => known.has(id)).map(({ deletedAt }) => Date.parse(deletedAt));
  const [first = startedAtMs - CLOCK_SLACK_MS] = times;
  return times.reduce((earliest, time) => Math.min(earliest, time), first);
}

async function* readTrash(api: PutioApi): AsyncGenerator<TrashFile[]> {
  const first = await listTrash(api, { perPage: NEXT_PAGE_ROWS });
  yield first.files;
  let { cursor } = first;
  while (cursor !== null) {
    const next = await continueTrash(api, { cursor });
    yield next.files;
    cursor = next.cursor;
  }
}
