import { deleteSelected } from "../state/delete-files";
import type { UserRecord } from "../state/entities";
import type { Store } from "../state/store";
import { file, folder, type TreeNode } from "./demo-tree";
import { plantTree } from "./plant-tree";

const DAY_SECONDS = 86_400;

/** What was deleted, the oldest first, with the days since then. The first goes for good within two days. */
const DELETED: { daysAgo: number; node: TreeNode }[] = [
  { daysAgo: 28.4, node: file("Harbour Light (bad copy).mkv", "harbourLight", { ageDays: 33 }) },
  // The name is taken by now: it comes back under another one.
  { daysAgo: 17, node: file("Night Train.mp4", "nightTrain", { ageDays: 90, watchedDaysAgo: 40 }) },
  {
    daysAgo: 11,
    node: folder({ name: "Old rips", ageDays: 410 }, [
      file("Harbour Light, side A.mkv", "harbourLight"),
      file("Harbour Light, side B.mkv", "harbourLight"),
      folder({ name: "Covers", ageDays: 409 }, [file("Harbour, half past eight.jpg", "harbour")]),
    ]),
  },
  { daysAgo: 0.2, node: file("Programme, first draft.pdf", "programme", { ageDays: 4 }) },
];

const LOST_FOLDER = "Poster drafts";
const LOST_PICTURE = "Lamp, third try.jpg";

/**
 * Some things in the trash: a folder, a film whose name is taken by now, one that is about to go for good, and a picture
 * whose folder is gone, so that it would come back into the root.
 */
export function plantTrash(store: Store, { user, now }: { user: UserRecord; now: number }): void {
  for (const { daysAgo, node } of DELETED.slice(0, -1)) deleteNode(store, { user, now, daysAgo, node });
  plantLostPicture(store, { user, now });
  for (const { daysAgo, node } of DELETED.slice(-1)) deleteNode(store, { user, now, daysAgo, node });
}

function deleteNode(
  store: Store,
  { user, now, daysAgo, node }: { user: UserRecord; now: number; daysAgo: number; node: TreeNode },
): void {
  plantTree(store, { userId: user.id, now, nodes: [node] });
  // The newest of that name: the root may have had one before.
  const { id } = store.files.children(user.id, 0).findLast((each) => each.name === node.name) ?? { id: 0 };
  trash(store, { user, id, deletedAt: Math.round(now - daysAgo * DAY_SECONDS) });
}

function plantLostPicture(store: Store, { user, now }: { user: UserRecord; now: number }): void {
  const picture = file(LOST_PICTURE, "lamp", { ageDays: 61 });
  plantTree(store, { userId: user.id, now, nodes: [folder({ name: LOST_FOLDER, ageDays: 62 }, [picture])] });
  const drafts = store.files.child({ userId: user.id, parentId: 0, name: LOST_FOLDER });
  const inside = drafts && store.files.child({ userId: user.id, parentId: drafts.id, name: LOST_PICTURE });
  if (!drafts || !inside) throw new Error(`The demo account has no “${LOST_FOLDER}” to lose.`);
  trash(store, { user, id: inside.id, deletedAt: now - 6 * DAY_SECONDS });
  select(store, drafts.id);
  deleteSelected(store.database, { userId: user.id, now });
}

function trash(
  store: Store,
  { user, id, deletedAt }: { user: UserRecord; id: number; deletedAt: number },
): void {
  select(store, id);
  store.trash.add(user.id, deletedAt);
}

function select(store: Store, id: number): void {
  store.selected.clear();
  store.selected.addIds([id]);
}
