import { tellHistory } from "../history";
import { ApiError } from "../http/api-error";
import type { FileRecord, UserRecord } from "../state/entities";
import type { Audience } from "../state/shares";
import type { Store } from "../state/store";

/**
 * Shares files with friends, all of them or none. Throws 400 `ALREADY_SHARED` where a folder above one of them is shared
 * with one of these friends already. Those whose eyes this opens find it in their history.
 */
export function shareFiles(
  store: Store,
  { owner, files, audience }: { owner: UserRecord; files: readonly FileRecord[]; audience: Audience },
): void {
  refuseCovered(store, { files, audience });
  const friendIds = store.friends.friendsOf(owner.id).map((friendship) => friendship.friendId);
  store.database.transaction(() => {
    for (const file of files) {
      const reached =
        audience === "everyone"
          ? store.shares.shareWithEveryone(file, friendIds)
          : store.shares.shareWith(file, audience);
      for (const friendId of reached) announce(store, { owner, file, friendId });
    }
  });
}

function refuseCovered(
  { files: tree, shares }: Store,
  { files, audience }: { files: readonly FileRecord[]; audience: Audience },
): void {
  // Files of one folder have the same folders above them.
  const known = new Map<number, boolean>();
  for (const file of files) {
    const isCovered =
      known.get(file.parentId) ?? tree.ancestors(file).some(({ id }) => shares.reaches(id, audience));
    known.set(file.parentId, isCovered);
    if (isCovered) {
      throw new ApiError(400, "ALREADY_SHARED", { message: "A folder above is shared with them already." });
    }
  }
}

function announce(
  store: Store,
  { owner, file, friendId }: { owner: UserRecord; file: FileRecord; friendId: number },
): void {
  tellHistory(store, {
    userId: friendId,
    type: "file_shared",
    extra: {
      file_id: file.id,
      file_name: file.name,
      file_size: file.sizeBytes,
      sharing_user_name: owner.username,
    },
  });
}
