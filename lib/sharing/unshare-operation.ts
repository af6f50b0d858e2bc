import type { NamedItem, OperationSpec } from "@/lib/files/operations/operation";
import { PutioError } from "@/lib/putio/errors";
import {
  type FileShares,
  getFileShares,
  revokeAllShares,
  revokeShares,
  type Share,
} from "@/lib/putio/sharing";
import { audienceWords, type Friends } from "./audience-words";
import { invalidateSharing } from "./invalidate-sharing";
import { aboutFiles, type Former, shareAgainOperation } from "./restore-audience";
import { runSteps } from "./run-steps";
import { pauseOf, type SharingDeps } from "./sharing-deps";

/** From whom a file is taken. "all" is whoever sees it, everyone included, and also those of whom nothing is known here. */
export type Unsharing = { file: NamedItem; from: readonly Share[] | "all" };

type Options = {
  /** Whoever asked shows that it went well. */
  isQuiet?: boolean;
};

/**
 * Takes files from those who see them, as an operation: with its undo, and of many files with what came of each. "Everything" is
 * every shared file with "all"; a choice of shares that turns out to be empty is refused by the boundary, and never means all.
 */
export function unshareOperation(
  deps: SharingDeps,
  unsharings: readonly Unsharing[],
  { isQuiet = false }: Options = {},
): OperationSpec {
  const former: Former[] = [];
  const files = unsharings.map(({ file }) => file);
  return {
    kind: "unshare",
    verb: { doing: "Unsharing", done: "Unshared", ...whereOf(unsharings) },
    ...aboutFiles(files),
    isQuiet,
    async work(run) {
      const steps = unsharings.map((unsharing) => ({
        file: unsharing.file,
        act: async () => {
          const friends = await unshare(deps, unsharing);
          if (friends === "gone") return "skipped" as const;
          if (friends !== null) former.push({ file: unsharing.file, friends });
          return "done" as const;
        },
      }));
      const result = await runSteps(steps, { run, pause: pauseOf(deps) });
      await invalidateSharing(
        deps.client,
        files.map(({ id }) => id),
      );
      return result;
    },
    undo: () => (former.length > 0 ? shareAgainOperation(deps, former) : null),
    retry: (failed) => {
      const ids = new Set(failed.map(({ fileId }) => fileId));
      const again = unsharings.filter(({ file }) => ids.has(file.id));
      return unshareOperation(deps, again, { isQuiet });
    },
  };
}

/** Answers who saw it, null where that could not be found out; "gone" where nobody does any more as the file was deleted. */
async function unshare(
  { api }: SharingDeps,
  { file: { id: fileId }, from }: Unsharing,
): Promise<Friends | "gone" | null> {
  try {
    if (from === "all") {
      // Asked first and fresh, as nobody can tell afterwards who saw it.
      const before = await getFileShares(api, { fileId }).catch(unlessSignedOut);
      await revokeAllShares(api, { fileId });
      return before && friendsOf(before);
    }
    await revokeShares(api, { fileId, shareIds: from.map(({ shareId }) => shareId) });
    return from.map(({ userName }) => userName);
  } catch (error) {
    if (isGone(error)) return "gone";
    throw error;
  }
}

export function friendsOf(shares: FileShares): Friends {
  return shares.kind === "everyone" ? "everyone" : shares.shares.map(({ userName }) => userName);
}

/** That the question fails must not keep anybody from taking the file away; it costs the undo. */
function unlessSignedOut(error: unknown): null {
  if (error instanceof PutioError && error.code !== "signed-out") return null;
  throw error;
}

/** It was deleted elsewhere: nobody sees it any more. */
function isGone(error: unknown): boolean {
  return error instanceof PutioError && (error.code === "not-found" || error.code === "gone");
}

/** Said where it is the same for all of them. */
function whereOf(unsharings: readonly Unsharing[]): { where?: string } {
  const [first] = unsharings;
  if (!first || first.from === "all") return {};
  const words = audienceWords(first.from.map(({ userName }) => userName));
  const isSame = unsharings.every(
    ({ from }) => from !== "all" && audienceWords(from.map(({ userName }) => userName)) === words,
  );
  return isSame && words ? { where: `with ${words}` } : {};
}
