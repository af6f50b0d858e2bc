import { plantLink } from "../sharing/public-links";
import type { FileRecord, UserRecord } from "../state/entities";
import type { Store } from "../state/store";

const DAY_SECONDS = 86_400;

type Plan = { user: UserRecord; ayla: UserRecord; jonas: UserRecord; now: number };

/**
 * What the user shares: with one friend, with both, with everyone, a file of a folder that is shared as a whole, and by
 * links, one of which is about to end. Photos are shared both ways.
 */
export function plantShares(store: Store, plan: Plan): void {
  const { user, ayla, jonas, now } = plan;
  const share = (path: string[], friendId: number | null) =>
    store.shares.add({ fileId: fileAt(store, user, path).id, ownerId: user.id, friendId });
  share(["Photos"], ayla.id);
  share(["Photos", "Favourite 1.jpg"], ayla.id);
  share(["Programme.pdf"], null);
  share(["Series", "The Lamplighters"], ayla.id);
  share(["Series", "The Lamplighters"], jonas.id);
  share(["Documents", "Seating plan.pdf"], jonas.id);
  const link = (path: string[], ageDays: number) =>
    plantLink(store, {
      file: fileAt(store, user, path),
      createdAt: Math.round(now - ageDays * DAY_SECONDS),
    });
  link(["Photos"], 6.6);
  link(["Night Train.mp4"], 2);
}

function fileAt(store: Store, user: UserRecord, path: readonly string[]): FileRecord {
  let found: FileRecord | null = null;
  for (const name of path) found = store.files.child({ userId: user.id, parentId: found?.id ?? 0, name });
  if (found === null) throw new Error(`${user.username} has no “${path.join("/")}” to share.`);
  return found;
}
