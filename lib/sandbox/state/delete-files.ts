import type { Database } from "./database";
import { fillBelow, shrinkSelectedParents } from "./folder-tree";
import { purgeFiles } from "./purge";

/**
 * Deletes the selected files for good, with everything below them: all of this user, none inside another. Answers with
 * the paths of the bytes that nobody refers to any more.
 */
export function deleteSelected(
  database: Database,
  { userId, now }: { userId: number; now: number },
): string[] {
  return database.transaction(() => {
    fillBelow(database);
    const sizeBytes = shrinkSelectedParents(database, now);
    const freed = purgeFiles(database, "SELECT id FROM temp.below");
    database.run("UPDATE users SET used_bytes = used_bytes - ? WHERE id = ?", sizeBytes, userId);
    return freed;
  });
}
