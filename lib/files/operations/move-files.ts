import { describeItemFailure } from "@/lib/errors/file-messages";
import type { PutioFile } from "@/lib/putio/file";
import { moveFiles } from "@/lib/putio/organise";
import { ROOT_ID } from "../folder-id";
import { type FileTargets, foldersOfTargets, someOfTargets, targetsOf } from "../targets";
import { aboutTargets, itemsOf, namedOf, subjectOf } from "./about-targets";
import { type BulkReply, runBulk } from "./bulk";
import type { OperationDeps } from "./deps";
import type { OperationResult, OperationRun, OperationSpec } from "./operation";
import { findUnmoved, groupByFolder } from "./read-folder";
import type { RowChange } from "./row-change";
import { collectFiles, runListing } from "./run-listing";

export type Place = { folderId: number; name: string };

/** Into another folder. Each file that put.io refuses stays where it is, and is named. */
export function moveSpec(
  deps: OperationDeps,
  targets: FileTargets,
  { folderId, name }: Place,
): OperationSpec {
  let moved: readonly PutioFile[] = targets.files;
  return {
    kind: "move",
    verb: { doing: "Moving", done: "Moved", where: `to ${name}` },
    ...aboutTargets(targets),
    folderIds: [...foldersOfTargets(targets), folderId],
    changes: [moveChange(targets, folderId)],
    async work(run) {
      // Afterwards nobody could tell them from what was in the other folder before.
      moved = await collectFiles(deps, { targets, run });
      return moveTargets(deps, { targets, folderId, run });
    },
    undo({ failed }) {
      const left = new Set(failed.map(({ fileId }) => fileId));
      const files = moved.filter(({ id, parentId }) => !left.has(id) && parentId !== folderId);
      return files.length > 0 ? moveBackSpec(deps, { files, fromFolderId: folderId }) : null;
    },
    retry: (failed) =>
      moveSpec(
        deps,
        someOfTargets(
          targets,
          failed.map(({ fileId }) => fileId),
        ),
        { folderId, name },
      ),
  };
}

type Back = {
  /** As they were: with the folder that they come from. */
  files: readonly PutioFile[];
  fromFolderId: number;
};

/** Each into the folder where it was. */
function moveBackSpec(deps: OperationDeps, { files, fromFolderId }: Back): OperationSpec {
  const groups = [...groupByFolder(files)].map(([parentId, inside]) => ({
    folderId: parentId ?? ROOT_ID,
    targets: targetsOf(
      inside.map((file) => ({ ...file, parentId: fromFolderId })),
      fromFolderId,
    ),
  }));
  return {
    kind: "move",
    verb: { doing: "Moving", done: "Moved", where: "back" },
    subject: subjectOf({ count: files.length, files }),
    items: namedOf(files),
    folderIds: [fromFolderId, ...groups.map(({ folderId }) => folderId)],
    changes: groups.map(({ targets, folderId }) => moveChange(targets, folderId)),
    async work(run) {
      const results: OperationResult[] = [];
      for (const { targets, folderId } of groups)
        results.push(await moveTargets(deps, { targets, folderId, run }));
      return joinResults(results);
    },
    retry(failed) {
      const ids = new Set(failed.map(({ fileId }) => fileId));
      return moveBackSpec(deps, { files: files.filter(({ id }) => ids.has(id)), fromFolderId });
    },
  };
}

function moveChange(targets: FileTargets, toFolderId: number): RowChange {
  return {
    kind: "move",
    targets,
    toFolderId,
    files: targets.files.length === targets.count ? targets.files : [],
  };
}

type Move = { targets: FileTargets; folderId: number; run: OperationRun };

function moveTargets(deps: OperationDeps, { targets, folderId, run }: Move): Promise<OperationResult> {
  const { api, pause } = deps;
  const { selection } = targets;
  const send = async (chosen: FileTargets["selection"]): Promise<BulkReply> => {
    const { failures } = await moveFiles(api, { selection: chosen, parentId: folderId });
    return {
      failures: failures.map((failure) => ({ ...failure, reason: describeItemFailure(failure.errorType) })),
    };
  };
  if (selection.kind === "listing") return runListing(deps, { targets, run, send: () => send(selection) });
  return runBulk({
    items: itemsOf(targets),
    send: (fileIds) => send({ kind: "files", fileIds }),
    findUndone: (items) => findUnmoved(api, items),
    run,
    pause,
  });
}

export function joinResults(results: readonly OperationResult[]): OperationResult {
  return {
    done: results.reduce((sum, { done }) => sum + done, 0),
    skipped: results.reduce((sum, { skipped }) => sum + skipped, 0),
    failed: results.flatMap(({ failed }) => failed),
  };
}
