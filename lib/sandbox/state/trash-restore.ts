import { type Database, numberOf } from "./database";
import { freeName, renameRow } from "./file-names";
import { FILE_COLUMNS, toFile } from "./files";
import { growFolders, touchFolder } from "./folder-tree";

/**
 * Brings the selected items back from the trash with all below them; answers with their size. What has lost its folder
 * lands in the root, and what finds its name taken gets another.
 */
export function bringBack(database: Database, now: number): number {
  const items = "SELECT id FROM temp.selected";
  database.run(
    `INSERT INTO files (${FILE_COLUMNS}) SELECT ${FILE_COLUMNS} FROM trashed_files WHERE top_id IN (${items})`,
  );
  database.run(
    `UPDATE files SET parent_id = 0 WHERE id IN (${items}) AND parent_id <> 0 AND NOT EXISTS (
       SELECT 1 FROM files AS parents
       WHERE parents.id = files.parent_id AND parents.user_id = files.user_id AND parents.kind_rank = 0)`,
  );
  // The sizes are those that the items had in the trash: what returns into a folder that returns too adds to it below.
  const parents = database.all(
    `SELECT files.parent_id AS id, sum(trashed_files.size_bytes) AS size_bytes
     FROM temp.selected CROSS JOIN files USING (id) CROSS JOIN trashed_files USING (id) GROUP BY files.parent_id`,
  );
  database.run(`DELETE FROM trashed_files WHERE top_id IN (${items})`);
  let totalBytes = 0;
  for (const row of parents) {
    const [parentId, sizeBytes] = [numberOf(row, "id"), numberOf(row, "size_bytes")];
    growFolders(database, { parentId, sizeBytes });
    touchFolder(database, { folderId: parentId, now });
    totalBytes += sizeBytes;
  }
  renameTaken(database, now);
  return totalBytes;
}

// The index is named for the reason given in move-files.ts.
function renameTaken(database: Database, now: number): void {
  const taken = database.all(
    `SELECT files.* FROM temp.selected CROSS JOIN files USING (id) WHERE EXISTS (
       SELECT 1 FROM files AS others INDEXED BY files_by_exact_name
       WHERE others.parent_id = files.parent_id AND others.name = files.name AND others.user_id = files.user_id
         AND (others.id < files.id OR (others.id > files.id AND others.id NOT IN (SELECT id FROM temp.selected))))
     ORDER BY id`,
  );
  for (const file of taken.map(toFile)) renameRow(database, { file, name: freeName(database, file), now });
}
