import { deleteFromTrash, emptyTrash, type TrashFile } from "@/lib/putio/trash";
import { namedOf } from "./about-targets";
import { type BulkItem, runBulk } from "./bulk";
import type { OperationDeps } from "./deps";
import type { OperationSpec } from "./operation";
import { isNotFound } from "./read-folder";
import { restoreSpec } from "./restore-files";
import { trashSpec } from "./trash-files";

type Placed = Pick<TrashFile, "id" | "name" | "parentId">;

/** Out of the trash and back to where they lay. */
export function restoreFromTrashSpec(deps: OperationDeps, files: readonly Placed[]): OperationSpec {
  return restoreSpec(deps, {
    ...aboutTrash(files),
    folderIds: [...new Set(files.flatMap(({ parentId }) => parentId ?? []))],
    find: async () => itemsOfTrash(files),
    trashAgain: (targets) => trashSpec(deps, targets),
  });
}

/** For good; somebody was asked. */
export function deleteFromTrashSpec(deps: OperationDeps, files: readonly Placed[]): OperationSpec {
  const { api, pause } = deps;
  return {
    kind: "delete",
    verb: { doing: "Deleting", done: "Deleted", where: "for good" },
    ...aboutTrash(files),
    changes: [{ kind: "discard", fileIds: new Set(files.map(({ id }) => id)) }],
    changesSpace: true,
    work: (run) =>
      runBulk({
        items: itemsOfTrash(files),
        send: async (fileIds) => {
          await deleteFromTrash(api, { selection: { kind: "files", fileIds } });
          return {};
        },
        // Twice is as good as once: what is not there any more is split off and passed over.
        findUndone: async (items) => new Set(items.map(({ id }) => id)),
        isWorthSplitting: isNotFound,
        isDoneAnyway: isNotFound,
        run,
        pause,
      }),
    retry: (failed) => {
      const ids = new Set(failed.map(({ fileId }) => fileId));
      return deleteFromTrashSpec(
        deps,
        files.filter(({ id }) => ids.has(id)),
      );
    },
  };
}

/** Everything in it, for good; somebody was asked. */
export function emptyTrashSpec(deps: OperationDeps, count: number): OperationSpec {
  return {
    kind: "empty-trash",
    verb: { doing: "Emptying Trash:", done: "Emptied Trash:" },
    subject: { count, name: null },
    items: [],
    changes: [{ kind: "discard", fileIds: null }],
    changesSpace: true,
    async work() {
      await emptyTrash(deps.api, {});
      return { done: count, skipped: 0, failed: [] };
    },
    retry: () => emptyTrashSpec(deps, count),
  };
}

function aboutTrash(files: readonly Placed[]) {
  return { subject: subjectOfTrash(files), items: namedOf(files) };
}

function subjectOfTrash(files: readonly Placed[]) {
  return { count: files.length, name: files.length === 1 ? (files[0]?.name ?? null) : null };
}

function itemsOfTrash(files: readonly Placed[]): BulkItem[] {
  return files.map(({ id, name, parentId }) => ({ id, name, parentId }));
}
