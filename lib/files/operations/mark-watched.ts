import type { PutioFile } from "@/lib/putio/file";
import { setWatched } from "@/lib/putio/organise";
import { clearPosition, savePosition } from "@/lib/putio/playback";
import { type FileTargets, someOfTargets, targetsOf } from "../targets";
import { aboutTargets, itemsOf } from "./about-targets";
import { runBulk } from "./bulk";
import type { OperationDeps } from "./deps";
import { joinResults } from "./move-files";
import type { OperationResult, OperationRun, OperationSpec } from "./operation";
import { collectFiles, runListing } from "./run-listing";

type Watching = { targets: FileTargets; isWatched: boolean };

/** Marks as watched, or as new. */
export function watchedSpec(deps: OperationDeps, { targets, isWatched }: Watching): OperationSpec {
  let before: readonly PutioFile[] = targets.files;
  return {
    kind: "watched",
    verb: { doing: "Marking", done: "Marked", where: isWatched ? "as watched" : "as not watched" },
    ...aboutTargets(targets),
    changes: [{ kind: "update", targets, change: stateOf(isWatched) }],
    async work(run) {
      before = await collectFiles(deps, { targets, run });
      await clearPositions(deps, before);
      return mark(deps, { targets, isWatched, run });
    },
    undo: () => unmarkSpec(deps, { files: before, isWatched }),
    retry: (failed) =>
      watchedSpec(deps, {
        targets: someOfTargets(
          targets,
          failed.map(({ fileId }) => fileId),
        ),
        isWatched,
      }),
  };
}

/** As `watchStateOf` reads it: opened, and with no position left. */
function stateOf(isWatched: boolean) {
  return { firstAccessedAt: isWatched ? new Date().toISOString() : null, positionSeconds: 0 };
}

type Unmarking = { files: readonly PutioFile[]; isWatched: boolean };

/** Back to what each was, its position included. */
function unmarkSpec(deps: OperationDeps, { files, isWatched }: Unmarking): OperationSpec | null {
  const changed = files.filter(
    ({ firstAccessedAt, positionSeconds }) => (firstAccessedAt !== null) !== isWatched || positionSeconds > 0,
  );
  if (changed.length === 0) return null;
  const groups = [true, false]
    .map((was) => ({ was, inside: changed.filter((file) => (file.firstAccessedAt !== null) === was) }))
    .filter(({ inside }) => inside.length > 0);
  const targets = targetsOf(changed, null);
  return {
    kind: "watched",
    verb: { doing: "Marking", done: "Marked", where: "as before" },
    ...aboutTargets(targets),
    changes: [{ kind: "update", targets, change: new Map(changed.map((file) => [file.id, marksOf(file)])) }],
    async work(run) {
      const results: OperationResult[] = [];
      for (const { was, inside } of groups)
        results.push(await mark(deps, { targets: targetsOf(inside, null), isWatched: was, run }));
      await returnPositions(deps, changed);
      return joinResults(results);
    },
  };
}

function marksOf({ firstAccessedAt, positionSeconds }: PutioFile) {
  return { firstAccessedAt, positionSeconds };
}

/** put.io's mark leaves positions as they are, and a film with one shows as started. */
async function clearPositions({ api }: OperationDeps, files: readonly PutioFile[]): Promise<void> {
  for (const { id: fileId, positionSeconds } of files)
    if (positionSeconds > 0) await clearPosition(api, { fileId });
}

async function returnPositions({ api }: OperationDeps, files: readonly PutioFile[]): Promise<void> {
  for (const { id: fileId, positionSeconds } of files)
    if (positionSeconds > 0) await savePosition(api, { fileId, positionSeconds });
}

type Marking = { targets: FileTargets; isWatched: boolean; run: OperationRun };

function mark(deps: OperationDeps, { targets, isWatched, run }: Marking): Promise<OperationResult> {
  const { api, pause } = deps;
  const { selection } = targets;
  const send = async (chosen: FileTargets["selection"]) => {
    await setWatched(api, { selection: chosen, isWatched });
    return {};
  };
  if (selection.kind === "listing") return runListing(deps, { targets, run, send: () => send(selection) });
  return runBulk({
    items: itemsOf(targets),
    send: (fileIds) => send({ kind: "files", fileIds }),
    // Twice is as good as once, so nothing need be looked up.
    findUndone: async (items) => new Set(items.map(({ id }) => id)),
    run,
    pause,
  });
}
