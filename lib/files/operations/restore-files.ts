import { STILL_RESTORING } from "@/lib/errors/operation-messages";
import { PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { restoreFiles } from "@/lib/putio/trash";
import { type FileTargets, targetsOf } from "../targets";
import { type BulkItem, runBulk } from "./bulk";
import type { OperationDeps } from "./deps";
import type { NamedItem, OperationResult, OperationRun, OperationSpec, Subject } from "./operation";
import { findUnmoved, isNotFound } from "./read-folder";
import { noteOnReturned } from "./returned-note";
import { waitUntilBack } from "./wait-until-back";

type Restoration = {
  subject: Subject;
  items: readonly NamedItem[];
  folderIds: readonly number[];
  /** Which they are; of a large selection the trash must be asked first. */
  find: (run: OperationRun) => Promise<BulkItem[]>;
  /** The way back, where there is to be one. */
  trashAgain?: (targets: FileTargets) => OperationSpec;
};

/** Out of the trash. put.io does it in its own time, so this runs until the files are really back. */
export function restoreSpec(deps: OperationDeps, restoration: Restoration): OperationSpec {
  const { subject, items, folderIds, find, trashAgain } = restoration;
  let back: PutioFile[] = [];
  let asked: BulkItem[] = [];
  return {
    kind: "restore",
    verb: { doing: "Restoring", done: "Restored" },
    subject,
    items,
    folderIds,
    changesSpace: true,
    async work(run) {
      asked = await find(run);
      const outcome = await restore(deps, { items: asked, run });
      back = outcome.back;
      return outcome.result;
    },
    ...(trashAgain && { undo: () => (back.length > 0 ? trashAgain(targetsOf(back, null)) : null) }),
    retry(failed) {
      const ids = new Set(failed.map(({ fileId }) => fileId));
      const again = asked.filter(({ id }) => ids.has(id));
      return restoreSpec(deps, {
        ...restoration,
        subject: { count: again.length, name: again.length === 1 ? (again[0]?.name ?? null) : null },
        items: again,
        find: async () => again,
      });
    },
  };
}

type Restored = { result: OperationResult; back: PutioFile[] };

async function restore(
  deps: OperationDeps,
  { items, run }: { items: readonly BulkItem[]; run: OperationRun },
): Promise<Restored> {
  const { api, pause } = deps;
  const asked = await runBulk({
    items,
    send: async (fileIds) => {
      await restoreFiles(api, { selection: { kind: "files", fileIds } });
      return {};
    },
    findUndone: async (left) => {
      const back = await findUnmoved(api, left);
      return new Set(left.filter(({ id }) => !back.has(id)).map(({ id }) => id));
    },
    // One that has left the trash meanwhile makes put.io refuse all that were named with it.
    isWorthSplitting: (error) => isNotFound(error) || isTooMany(error),
    // The bar belongs to what takes the time, which is waiting until they are back.
    run: { ...run, onProgress: () => {} },
    pause,
  });
  const refused = new Set(asked.failed.map(({ fileId }) => fileId));
  const awaited = items.filter(({ id }) => !refused.has(id));
  const { back, missing } = await waitUntilBack(deps, { items: awaited, run });
  const late = missing.map(({ id, name }) => ({ fileId: id, name, reason: STILL_RESTORING }));
  const note = noteOnReturned(awaited, back);
  const failed = [...asked.failed, ...late];
  return {
    back,
    result: { done: items.length - failed.length, skipped: 0, failed, ...(note && { note }) },
  };
}

function isTooMany(error: unknown): boolean {
  return error instanceof PutioError && error.errorType === "TRASH_RESTORE_TOO_MANY_FILES";
}
