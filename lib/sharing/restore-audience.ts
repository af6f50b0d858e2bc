import type { NamedItem, OperationSpec } from "@/lib/files/operations/operation";
import {
  type FileShares,
  getFileShares,
  revokeAllShares,
  revokeShares,
  shareFiles,
} from "@/lib/putio/sharing";
import { audienceWords, type Friends } from "./audience-words";
import { invalidateSharing } from "./invalidate-sharing";
import { runSteps } from "./run-steps";
import { pauseOf, type SharingDeps } from "./sharing-deps";

type Taken = {
  files: readonly NamedItem[];
  /** Who saw each of them before they were shared. */
  before: ReadonlyMap<number, FileShares>;
  friends: Friends;
};

/** The way back from sharing: whoever saw a file before sees it on. */
export function unshareBackOperation(deps: SharingDeps, { files, before, friends }: Taken): OperationSpec {
  return {
    kind: "unshare",
    verb: { doing: "Unsharing", done: "Unshared", where: `with ${audienceWords(friends)}` },
    ...aboutFiles(files),
    work: async (run) => {
      const steps = files.map((file) => ({
        file,
        act: () => takeBack(deps, { fileId: file.id, before: before.get(file.id) }),
      }));
      const result = await runSteps(steps, { run, pause: pauseOf(deps) });
      await invalidateSharing(
        deps.client,
        files.map(({ id }) => id),
      );
      return result;
    },
  };
}

type TakeBack = { fileId: number; before: FileShares | undefined };

async function takeBack({ api }: SharingDeps, { fileId, before }: TakeBack) {
  if (!before || before.kind === "everyone") return "skipped";
  const now = await getFileShares(api, { fileId });
  if (now.kind === "everyone") {
    await revokeAllShares(api, { fileId });
    const friends = before.shares.map(({ userName }) => userName);
    if (friends.length > 0)
      await shareFiles(api, { selection: { kind: "files", fileIds: [fileId] }, friends });
    return "done";
  }
  const old = new Set(before.shares.map(({ shareId }) => shareId));
  const shareIds = now.shares.map(({ shareId }) => shareId).filter((shareId) => !old.has(shareId));
  if (shareIds.length === 0) return "skipped";
  await revokeShares(api, { fileId, shareIds });
  return "done";
}

/** Who saw a file until it was taken from them. */
export type Former = { file: NamedItem; friends: Friends };

/** The way back from taking it away: they see it again. put.io makes new shares of it, so their ids are others. */
export function shareAgainOperation(deps: SharingDeps, former: readonly Former[]): OperationSpec {
  const files = former.map(({ file }) => file);
  return {
    kind: "share",
    verb: { doing: "Sharing", done: "Shared", where: "again" },
    ...aboutFiles(files),
    work: async (run) => {
      const steps = former.map(({ file, friends }) => ({
        file,
        act: () => shareAgain(deps, file.id, friends),
      }));
      const result = await runSteps(steps, { run, pause: pauseOf(deps) });
      await invalidateSharing(
        deps.client,
        files.map(({ id }) => id),
      );
      return result;
    },
  };
}

async function shareAgain({ api }: SharingDeps, fileId: number, friends: Friends) {
  if (friends.length === 0) return "skipped";
  await shareFiles(api, { selection: { kind: "files", fileIds: [fileId] }, friends });
  return "done";
}

/** More names than these the log does not keep. */
const MOST_NAMED = 1000;

export function aboutFiles(files: readonly NamedItem[]): Pick<OperationSpec, "subject" | "items"> {
  return {
    subject: { count: files.length, name: files.length === 1 ? (files[0]?.name ?? null) : null },
    items: files.slice(0, MOST_NAMED).map(({ id, name }) => ({ id, name })),
  };
}
