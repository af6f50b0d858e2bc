import type { Sandbox } from "../create-sandbox";
import { tellHistory } from "../history";
import { deleteSelected } from "../state/delete-files";
import type { FeedItemRecord, FeedRecord } from "../state/rss";

/** Deletes the oldest files that a feed has brought, for good, until so much is free or none is left. */
export function makeRoom(
  sandbox: Sandbox,
  { feed, neededBytes }: { feed: FeedRecord; neededBytes: number },
): void {
  const oldestFirst = sandbox.store.rss.items(feed.id).reverse();
  for (const item of oldestFirst) {
    const user = sandbox.store.users.get(feed.userId);
    if (user === null || user.diskSizeBytes - user.usedBytes >= neededBytes) return;
    deleteItemFile(sandbox, { feed, item });
  }
}

function deleteItemFile(sandbox: Sandbox, { feed, item }: { feed: FeedRecord; item: FeedItemRecord }): void {
  const { store, clock } = sandbox;
  const file = item.fileId === null ? null : store.files.get(item.fileId);
  if (file === null || file.userId !== feed.userId) return;
  store.selected.clear();
  store.selected.addIds([file.id]);
  const freed = deleteSelected(store.database, { userId: feed.userId, now: clock.now() });
  sandbox.blobFiles.remove(freed).catch((error: unknown) => console.error("Bytes were left over:", error));
  const facts = { file_id: file.id, file_name: file.name, file_size: file.sizeBytes };
  const extra = { ...facts, file_source: item.link };
  tellHistory(store, { userId: feed.userId, type: "file_from_rss_deleted_for_space", extra });
}
