import { sampleBlob, sampleFacts, sampleType } from "../media/samples/samples";
import type { FileDraft } from "../state/files";
import type { Store } from "../state/store";
import type { TreeFile, TreeFolder, TreeNode } from "./demo-tree";

const DAY_SECONDS = 86_400;

/** Writes a tree into an account's root, in one transaction. `now` is the moment that ages are counted from. */
export function plantTree(store: Store, plan: { userId: number; now: number; nodes: TreeNode[] }): void {
  plantNodes(store, { ...plan, parentId: 0, ageDays: 0 });
}

/** The same into any folder; what says no age of its own is as old as that. */
export function plantNodes(
  store: Store,
  plan: { userId: number; parentId: number; now: number; ageDays: number; nodes: TreeNode[] },
): void {
  const { userId, now } = plan;
  store.database.transaction(() => {
    plantChildren(plan.parentId, { ageDays: plan.ageDays, children: plan.nodes });
  });

  function plantChildren(parentId: number, { ageDays, children }: Pick<TreeFolder, "ageDays" | "children">) {
    const place = { userId, parentId };
    const files = children.filter((node) => node.kind === "file");
    store.files.createMany(
      place,
      files.map((file) => ({ ...place, ...toDraft(store, file, { now, ageDays }) })),
    );
    for (const child of children) if (child.kind === "folder") plantFolder(parentId, child);
  }

  function plantFolder(parentId: number, folder: TreeFolder) {
    const { id } = store.files.createFolder({
      userId,
      parentId,
      name: folder.name,
      createdAt: moment(folder.name, { now, ageDays: folder.ageDays }),
      updatedAt: moment(folder.name, { now, ageDays: youngest(folder) }),
    });
    if (folder.sortBy !== null) store.folderSorts.set({ userId, folderId: id }, folder.sortBy);
    plantChildren(id, folder);
  }
}

function toDraft(
  store: Store,
  file: TreeFile,
  { now, ageDays }: { now: number; ageDays: number },
): Omit<FileDraft, "userId" | "parentId"> {
  const blob = sampleBlob(store, file.sample);
  const createdAt = moment(file.name, { now, ageDays: file.ageDays ?? ageDays });
  const lengthSeconds = sampleFacts(file.sample).probe?.durationSeconds ?? 0;
  return {
    ...sampleType(file.sample),
    name: file.name,
    blobId: blob.id,
    sizeBytes: blob.sizeBytes,
    crc32: blob.crc32,
    createdAt,
    firstAccessedAt:
      file.watchedDaysAgo === null ? null : moment(file.name, { now, ageDays: file.watchedDaysAgo }),
    startFromSeconds: Math.round(file.position * lengthSeconds),
  };
}

/** Whole days before now, and a time of day that follows from the name: nobody stores everything at noon. */
function moment(name: string, { now, ageDays }: { now: number; ageDays: number }): number {
  const noise = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return Math.round(now - ageDays * DAY_SECONDS) - (noise % (DAY_SECONDS / 3)) - 60;
}

function youngest(folder: TreeFolder): number {
  const ages = folder.children.map((child) =>
    child.kind === "folder" ? youngest(child) : (child.ageDays ?? folder.ageDays),
  );
  return Math.min(folder.ageDays, ...ages);
}
