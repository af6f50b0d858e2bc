import { itemsOf, namedOf, subjectOf } from "@/lib/files/operations/about-targets";
import { runBulk } from "@/lib/files/operations/bulk";
import type { OperationResult, OperationRun, OperationSpec } from "@/lib/files/operations/operation";
import { collectFiles } from "@/lib/files/operations/run-listing";
import { type FileTargets, someOfTargets, targetsOf } from "@/lib/files/targets";
import { PutioError } from "@/lib/putio/errors";
import { type FileShares, shareFiles } from "@/lib/putio/sharing";
import { audienceWords, type Friends } from "./audience-words";
import { inTurns } from "./in-turns";
import { invalidateSharing } from "./invalidate-sharing";
import { fileSharesQuery } from "./queries";
import { unshareBackOperation } from "./restore-audience";
import { pauseOf, type SharingDeps } from "./sharing-deps";

export type Sharing = {
  targets: FileTargets;
  friends: Friends;
  /** Whoever asked shows that it went well. */
  isQuiet?: boolean;
};

/** Of more, who saw each before is not asked: that would be hundreds of questions before anything happens, so there is no undo. */
const MOST_REMEMBERED = 40;

/** Lets friends see files, as an operation: with its undo, and of many files with what came of each. */
export function shareOperation(deps: SharingDeps, sharing: Sharing): OperationSpec {
  const { targets, friends, isQuiet = false } = sharing;
  const before = new Map<number, FileShares>();
  let known = targets;
  return {
    kind: "share",
    verb: { doing: "Sharing", done: "Shared", where: `with ${audienceWords(friends)}` },
    subject: subjectOf(targets),
    items: namedOf(targets.files),
    isQuiet,
    async work(run) {
      known = await allOf(deps, { targets, run });
      if (known.count <= MOST_REMEMBERED) await remember(deps, known, before);
      try {
        return await share(deps, { targets: known, friends, run });
      } finally {
        await invalidateSharing(deps.client, idsOf(known));
      }
    },
    undo: ({ failed }) => {
      const left = new Set(failed.map(({ fileId }) => fileId));
      const shared = itemsOf(known).filter(({ id }) => before.has(id) && !left.has(id));
      return shared.length > 0 ? unshareBackOperation(deps, { files: shared, before, friends }) : null;
    },
    retry: (failed) => {
      const ids = failed.map(({ fileId }) => fileId);
      return shareOperation(deps, { ...sharing, targets: someOfTargets(targets, ids) });
    },
  };
}

/** put.io refuses a whole call for one file of it, so they are named one by one, and those that it takes are found. */
async function allOf(
  { api, client }: SharingDeps,
  { targets, run }: { targets: FileTargets; run: OperationRun },
): Promise<FileTargets> {
  if (targets.selection.kind === "files") return targets;
  const deps = { api, client, pause: pauseOf({ api, client }), isTrashEnabled: async () => true };
  return targetsOf(
    await collectFiles({ ...deps, onSpaceChanged: () => {} }, { targets, run }),
    targets.folderId,
  );
}

function idsOf({ selection, files }: FileTargets): readonly number[] {
  return selection.kind === "files" ? selection.fileIds : files.map(({ id }) => id);
}

/** What was there before is not taken back by an undo. Where it cannot be had, there is no undo. */
async function remember(
  { api, client }: SharingDeps,
  targets: FileTargets,
  before: Map<number, FileShares>,
): Promise<void> {
  await inTurns(idsOf(targets), async (fileId) => {
    const shares = await client.fetchQuery(fileSharesQuery(api, { fileId })).catch(() => null);
    if (shares) before.set(fileId, shares);
  });
}

function share(
  deps: SharingDeps,
  { targets, friends, run }: { targets: FileTargets; friends: Friends; run: OperationRun },
): Promise<OperationResult> {
  return runBulk({
    items: itemsOf(targets),
    send: async (fileIds) => {
      await shareFiles(deps.api, { selection: { kind: "files", fileIds }, friends });
      return {};
    },
    // Twice is as good as once, so nothing need be looked up.
    findUndone: async (items) => new Set(items.map(({ id }) => id)),
    isWorthSplitting: isAboutSome,
    run,
    pause: pauseOf(deps),
  });
}

/** One is gone, or is seen already through the folder around it: the others can be shared all the same. */
function isAboutSome(error: unknown): boolean {
  return error instanceof PutioError && (error.errorType === "ALREADY_SHARED" || error.code === "not-found");
}
