import { describeSharingError } from "@/lib/errors/sharing-messages";
import { namedOf, subjectOf } from "@/lib/files/operations/about-targets";
import type { OperationResult, OperationSpec } from "@/lib/files/operations/operation";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioApi } from "@/lib/putio/api";
import { isSignedOut } from "@/lib/putio/errors";
import { startClone } from "@/lib/putio/sharing";
import { addClone, type CloneJob, type CloneState, setCloneState } from "./clone-store";
import { wakeCloneWatch, whenCopied } from "./clone-watch";

type Copied = Pick<CloneJob, "selection" | "place" | "count" | "name"> & Pick<OperationSpec, "items">;

let lastKey = 0;

/** Has put.io copy friends' files into a folder of one's own, and lasts until it has: one job, however many files. */
export function cloneOperation(
  api: PutioApi,
  targets: FileTargets,
  { place }: Pick<CloneJob, "place">,
): OperationSpec {
  const { selection, count, files } = targets;
  lastKey += 1;
  const key = `${Date.now()}-${lastKey}`;
  const { name } = subjectOf(targets);
  return cloning(api, key, { selection, place, count, name, items: namedOf(files) });
}

/** The same once more, in the place of the one that failed. */
export function cloneAgainOperation(api: PutioApi, job: CloneJob): OperationSpec {
  return cloning(api, job.key, { ...job, items: [] });
}

function cloning(api: PutioApi, key: string, copied: Copied): OperationSpec {
  const { count, name, place, items } = copied;
  return {
    kind: "clone",
    verb: { doing: "Copying", done: "Copied", where: `to ${place.name}` },
    subject: { count, name },
    items,
    folderIds: [place.folderId],
    changesSpace: true,
    // Its notice leads to the folder, which is what one wants of it.
    isQuiet: true,
    work: () => copyAndWait(api, key, copied),
  };
}

async function copyAndWait(api: PutioApi, key: string, copied: Copied): Promise<OperationResult> {
  const { selection, place, count, name } = copied;
  addClone({ key, name, count, selection, place, state: { kind: "asking" } });
  try {
    const { cloneId } = await startClone(api, { selection, parentId: place.folderId });
    setCloneState(key, { kind: "copying", cloneId, hasBegun: false });
  } catch (error) {
    if (isSignedOut(error)) throw error;
    const { title, hint } = describeSharingError(error);
    const failed = { kind: "failed", message: `${title}. ${hint}` } as const;
    setCloneState(key, failed);
    return resultOf(failed, copied);
  }
  wakeCloneWatch();
  return resultOf(await whenCopied(key), copied);
}

function resultOf(state: CloneState | null, { items, count, name }: Copied): OperationResult {
  // Put away by somebody who need not be told of it.
  if (state === null) return { done: 0, skipped: count, failed: [] };
  if (state.kind !== "failed") return { done: count, skipped: 0, failed: [] };
  const { message: reason } = state;
  // Of a large listing the files are not known; the copy itself is what failed then.
  const lost = items.length > 0 ? items : [{ id: 0, name: name ?? "" }];
  return { done: 0, skipped: 0, failed: lost.map((item) => ({ fileId: item.id, name: item.name, reason })) };
}
