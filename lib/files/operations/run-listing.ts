import { reasonOf } from "@/lib/errors/operation-messages";
import { isAbort, isSignedOut } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { leaveForSignIn } from "@/lib/query/leave-for-sign-in";
import { coverOf, type FileTargets } from "../targets";
import { type BulkReply, waitAndSay } from "./bulk";
import type { OperationDeps } from "./deps";
import type { OperationResult, OperationRun } from "./operation";
import { waitBeforeRetry } from "./patience";
import { locateFiles, readWholeFolder } from "./read-folder";

type Listing = { targets: FileTargets; send: () => Promise<BulkReply>; run: OperationRun };

/**
 * Does something for everything that a listing covers, in one call. That call means "what is there", so it may be repeated: what
 * is done already is not there any more.
 */
export async function runListing(
  deps: OperationDeps,
  { targets, send, run }: Listing,
): Promise<OperationResult> {
  for (let attempt = 0; ; attempt++) {
    try {
      const { failures = [], skipped = 0 } = await send();
      const failed = failures.map(({ fileId, name, reason }) => ({
        fileId,
        name: name ?? targets.files.find(({ id }) => id === fileId)?.name ?? "",
        reason,
      }));
      return { done: Math.max(0, targets.count - failed.length - skipped), skipped, failed };
    } catch (error) {
      if (isAbort(error)) throw error;
      const wait = waitBeforeRetry(error, attempt);
      if (!wait) return tellWhatIsLeft(deps, { targets, error });
      await waitAndSay(wait, { pause: deps.pause, run });
    }
  }
}

/** Names of files that were not done; a hundred thousand would help nobody. */
const MOST_TOLD = 1000;

async function tellWhatIsLeft(
  { api }: OperationDeps,
  { targets, error }: { targets: FileTargets; error: unknown },
): Promise<OperationResult> {
  if (isSignedOut(error)) leaveForSignIn();
  const reason = reasonOf(error);
  const left = await readLeft(api, targets).catch(() => null);
  const failed = (left ?? targets.files).map(({ id, name }) => ({ fileId: id, name, reason }));
  const isTold = left === null || left.length < MOST_TOLD;
  return { done: left && isTold ? Math.max(0, targets.count - left.length) : 0, skipped: 0, failed };
}

async function readLeft(api: OperationDeps["api"], targets: FileTargets): Promise<PutioFile[] | null> {
  if (targets.folderId === null) return null;
  const isCovered = coverOf(targets);
  const most = MOST_TOLD + (targets.selection.kind === "listing" ? targets.selection.excludedIds.length : 0);
  const rows = await readWholeFolder(api, { folderId: targets.folderId, most });
  return rows.filter(({ id }) => isCovered(id)).slice(0, MOST_TOLD);
}

type Finding = Pick<FileTargets, "files" | "count" | "selection" | "folderId">;

/** All of the files, by reading the folder where they are not all known. For what needs to know them one by one. */
export async function collectFiles(
  { api }: OperationDeps,
  { targets, run }: { targets: Finding; run: OperationRun },
): Promise<readonly PutioFile[]> {
  if (targets.files.length === targets.count) return targets.files;
  if (targets.selection.kind === "files") {
    const unplaced = targets.selection.fileIds.map((id) => ({ id, parentId: null }));
    return [...(await locateFiles(api, unplaced)).values()];
  }
  if (targets.folderId === null) return targets.files;
  const isCovered = coverOf(targets);
  const rows = await readWholeFolder(api, { folderId: targets.folderId });
  run.onProgress(0, targets.count);
  return rows.filter(({ id }) => isCovered(id));
}
