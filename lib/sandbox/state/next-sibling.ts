import type { FileRecord, FileType, UserRecord } from "./entities";
import { toFile } from "./files";
import { nameKey } from "./name-key";
import type { Store } from "./store";

/**
 * The file that follows in NAME order among the siblings that this viewer sees: the folder's, or, for the top of what a
 * friend shares, the friend's other shares.
 */
export function nextSibling(
  { store, viewer }: { store: Store; viewer: UserRecord },
  from: { file: FileRecord; fileTypes: FileType[] },
): FileRecord | null {
  const { file, fileTypes } = from;
  if (fileTypes.length === 0) return null;
  if (file.userId !== viewer.id && store.shares.isSharedWith(file.id, viewer.id)) {
    const shared = store.shares
      .filesBetween(file.userId, viewer.id)
      .filter((sibling) => fileTypes.includes(sibling.fileType) || sibling.id === file.id);
    return shared[shared.findIndex((sibling) => sibling.id === file.id) + 1] ?? null;
  }
  const row = store.database.get(
    `SELECT * FROM files WHERE user_id = ? AND parent_id = ? AND kind_rank = 1 AND (name_key, id) > (?, ?)
     AND is_hidden = 0 AND file_type IN (${fileTypes.map(() => "?").join(", ")})
     ORDER BY name_key, id LIMIT 1`,
    ...[file.userId, file.parentId, nameKey(file.name), file.id, ...fileTypes],
  );
  return row ? toFile(row) : null;
}
