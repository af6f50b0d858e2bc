import { TRASH_IS_OFF } from "@/lib/errors/operation-messages";
import type { PutioFile } from "@/lib/putio/file";
import { deleteFiles } from "@/lib/putio/organise";
import { type FileTargets, someOfTargets } from "../targets";
import { aboutTargets, itemsOf } from "./about-targets";
import { runBulk } from "./bulk";
import type { OperationDeps } from "./deps";
import { findInTrash } from "./find-in-trash";
import type { OperationResult, OperationRun, OperationSpec } from "./operation";
import { findUnmoved } from "./read-folder";
import { restoreSpec } from "./restore-files";
import { runListing } from "./run-listing";

/** Into the trash, from which it can be brought back. */
export function trashSpec(deps: OperationDeps, targets: FileTargets): OperationSpec {
  const startedAtMs = Date.now();
  return {
    kind: "trash",
    verb: { doing: "Moving", done: "Moved", where: "to Trash" },
    ...aboutTargets(targets),
    changes: [{ kind: "remove", targets }],
    changesSpace: true,
    async work(run) {
      // Switched off it would delete for good, and nobody was asked.
      if (!(await deps.isTrashEnabled())) return allFailed(targets, TRASH_IS_OFF);
      return deleteTargets(deps, { targets, run, skipTrash: false });
    },
    undo: ({ failed }) => {
      const trashed = withoutFailed(targets, failed);
      if (trashed.count === 0) return null;
      return restoreSpec(deps, {
        ...aboutTargets(trashed),
        find: (run) => findInTrash(deps, { targets: trashed, startedAtMs, run }),
      });
    },
    retry: (failed) =>
      trashSpec(
        deps,
        someOfTargets(
          targets,
          failed.map(({ fileId }) => fileId),
        ),
      ),
  };
}

/** For good: nothing brings it back, so there is no undo and somebody was asked. */
export function deleteForGoodSpec(deps: OperationDeps, targets: FileTargets): OperationSpec {
  return {
    kind: "delete",
    verb: { doing: "Deleting", done: "Deleted", where: "for good" },
    ...aboutTargets(targets),
    changes: [{ kind: "remove", targets }],
    changesSpace: true,
    work: (run) => deleteTargets(deps, { targets, run, skipTrash: true }),
    retry: (failed) =>
      deleteForGoodSpec(
        deps,
        someOfTargets(
          targets,
          failed.map(({ fileId }) => fileId),
        ),
      ),
  };
}

type Deletion = { targets: FileTargets; run: OperationRun; skipTrash: boolean };

function deleteTargets(deps: OperationDeps, { targets, run, skipTrash }: Deletion): Promise<OperationResult> {
  const { api, pause } = deps;
  const { selection } = targets;
  if (selection.kind === "listing") {
    return runListing(deps, { targets, run, send: () => deleteFiles(api, { selection, skipTrash }) });
  }
  return runBulk({
    items: itemsOf(targets),
    send: (fileIds) => deleteFiles(api, { selection: { kind: "files", fileIds }, skipTrash }),
    findUndone: (items) => findUnmoved(api, items),
    run,
    pause,
  });
}

export function allFailed(targets: FileTargets, reason: string): OperationResult {
  const failed = itemsOf(targets).map(({ id, name }) => ({ fileId: id, name, reason }));
  return { done: 0, skipped: 0, failed };
}

/** What an operation has reached, for its way back. */
export function withoutFailed(targets: FileTargets, failed: OperationResult["failed"]): FileTargets {
  if (failed.length === 0) return targets;
  const left = new Set(failed.map(({ fileId }) => fileId));
  const files = targets.files.filter(({ id }: PutioFile) => !left.has(id));
  const count = Math.max(0, targets.count - failed.length);
  const { selection } = targets;
  if (selection.kind === "files") {
    return {
      ...targets,
      files,
      count,
      selection: { kind: "files", fileIds: selection.fileIds.filter((id) => !left.has(id)) },
    };
  }
  return {
    ...targets,
    files,
    count,
    selection: { ...selection, excludedIds: [...selection.excludedIds, ...left] },
  };
}
