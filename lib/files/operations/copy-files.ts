import { reasonOf } from "@/lib/errors/operation-messages";
import { isAbort, isSignedOut, PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { copyFile, getChild } from "@/lib/putio/organise";
import { leaveForSignIn } from "@/lib/query/leave-for-sign-in";
import { insertFile } from "../cached-rows";
import { copyName } from "../copy-name";
import { type FileTargets, someOfTargets, targetsOf } from "../targets";
import { aboutTargets } from "./about-targets";
import { waitAndSay } from "./bulk";
import type { OperationDeps } from "./deps";
import type { Place } from "./move-files";
import type { FailedItem, OperationRun, OperationSpec } from "./operation";
import { concernsEverything, isUncertain, waitBeforeRetry } from "./patience";
import { isNotFound } from "./read-folder";
import { collectFiles } from "./run-listing";
import { trashSpec } from "./trash-files";

/** Names that are tried beside one's own before people are asked for one. */
const MOST_NAMES = 20;

/** A second one of each in another folder, or beside it. put.io copies one at a time. */
export function copySpec(
  deps: OperationDeps,
  targets: FileTargets,
  { folderId, name }: Place,
): OperationSpec {
  const copies: PutioFile[] = [];
  return {
    kind: "copy",
    verb: { doing: "Copying", done: "Copied", where: `to ${name}` },
    ...aboutTargets(targets),
    folderIds: [folderId],
    changesSpace: true,
    async work(run) {
      const files = await collectFiles(deps, { targets, run });
      const failed = await copyAll(deps, { files, folderId, run, onCopy: (copy) => copies.push(copy) });
      return { done: copies.length, skipped: 0, failed };
    },
    undo: () => (copies.length > 0 ? trashSpec(deps, targetsOf(copies, folderId)) : null),
    retry: (failed) =>
      copySpec(
        deps,
        someOfTargets(
          targets,
          failed.map(({ fileId }) => fileId),
        ),
        { folderId, name },
      ),
  };
}

type Copies = {
  files: readonly PutioFile[];
  folderId: number;
  run: OperationRun;
  onCopy: (copy: PutioFile) => void;
};

async function copyAll(deps: OperationDeps, { files, folderId, run, onCopy }: Copies): Promise<FailedItem[]> {
  const failed: FailedItem[] = [];
  for (const [index, file] of files.entries()) {
    run.onProgress(index, files.length);
    try {
      const copy = await copyOne(deps, { file, folderId, run });
      onCopy(copy);
      insertFile(deps.client, copy);
    } catch (error) {
      if (isAbort(error)) throw error;
      if (isSignedOut(error)) leaveForSignIn();
      const isOver = concernsEverything(error);
      const left = files.slice(index, isOver ? undefined : index + 1);
      failed.push(...left.map(({ id, name }) => ({ fileId: id, name, reason: reasonOf(error) })));
      if (isOver) break;
    }
  }
  return failed;
}

type Copy = { file: PutioFile; folderId: number; run: OperationRun };

/** Beside itself a copy needs another name; elsewhere a taken one is for people to decide on. */
async function copyOne(deps: OperationDeps, copy: Copy): Promise<PutioFile> {
  const { file, folderId } = copy;
  if (file.parentId !== folderId) return copyAs(deps, { ...copy, name: undefined });
  for (let number = 1; ; number++) {
    try {
      return await copyAs(deps, { ...copy, name: copyName(file, number) });
    } catch (error) {
      const isTaken = error instanceof PutioError && error.code === "conflict";
      if (!isTaken || number >= MOST_NAMES) throw error;
    }
  }
}

/** A lost answer is no reason for a second copy: it is looked for under its name first. */
async function copyAs(deps: OperationDeps, copy: Copy & { name: string | undefined }): Promise<PutioFile> {
  const { api, pause } = deps;
  const { file, folderId, name, run } = copy;
  const startedAtMs = Date.now();
  for (let attempt = 0; ; attempt++) {
    try {
      return await copyFile(api, { fileId: file.id, parentId: folderId, name });
    } catch (error) {
      const wait = waitBeforeRetry(error, attempt);
      if (wait) await waitAndSay(wait, { pause, run });
      const made = isUncertain(error)
        ? await findCopy(deps, { folderId, name: name ?? file.name, startedAtMs })
        : null;
      if (made) return made;
      if (!wait) throw error;
    }
  }
}

type Trace = { folderId: number; name: string; startedAtMs: number };

/** The clocks may differ by a little; one that was there long before is none of ours. */
const CLOCK_SLACK_MS = 60_000;

async function findCopy({ api }: OperationDeps, { folderId, name, startedAtMs }: Trace) {
  try {
    const child = await getChild(api, { parentId: folderId, name });
    return Date.parse(child.createdAt) >= startedAtMs - CLOCK_SLACK_MS ? child : null;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
