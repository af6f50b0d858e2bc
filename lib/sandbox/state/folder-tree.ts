import { type Database, numberOf } from "./database";

/** Adds bytes to a folder and to all above it; the root (0) has no row and is skipped. */
export function growFolders(
  database: Database,
  { parentId, sizeBytes }: { parentId: number; sizeBytes: number },
): void {
  if (sizeBytes === 0 || parentId === 0) return;
  database.run(
    `UPDATE files SET size_bytes = size_bytes + ? WHERE id IN (
       WITH RECURSIVE above (id) AS (
         SELECT ? UNION SELECT files.parent_id FROM files JOIN above ON files.id = above.id
       ) SELECT id FROM above)`,
    ...[sizeBytes, parentId],
  );
}

/** Says that something was added to a folder or taken from it. */
export function touchFolder(database: Database, { folderId, now }: { folderId: number; now: number }): void {
  database.run("UPDATE files SET updated_at = ? WHERE id = ?", now, folderId);
}

/**
 * Takes what is in the table `selected` out of the sizes of the folders that hold it, and of all above them; answers
 * with the sum. The rows themselves are not moved yet. The deepest folder comes first: where a folder is selected as
 * well as something in it, the folder then weighs what is left in it.
 */
export function shrinkSelectedParents(database: Database, now: number): number {
  const parents = database.all(
    `WITH RECURSIVE above (start, id) AS (
       SELECT DISTINCT parent_id, parent_id FROM temp.selected CROSS JOIN files USING (id)
       UNION SELECT above.start, files.parent_id FROM above JOIN files ON files.id = above.id
     ) SELECT start AS id FROM above GROUP BY start ORDER BY count(*) DESC`,
  );
  let totalBytes = 0;
  for (const row of parents) {
    const parentId = numberOf(row, "id");
    const sizeBytes = selectedSizeIn(database, parentId);
    growFolders(database, { parentId, sizeBytes: -sizeBytes });
    touchFolder(database, { folderId: parentId, now });
    totalBytes += sizeBytes;
  }
  return totalBytes;
}

function selectedSizeIn(database: Database, parentId: number): number {
  const row = database.get(
    "SELECT total(size_bytes) AS size_bytes FROM temp.selected CROSS JOIN files USING (id) WHERE parent_id = ?",
    parentId,
  );
  return row ? numberOf(row, "size_bytes") : 0;
}

/** Leaves out of the table `selected` what lies in a folder that is selected too: it goes with that folder. */
export function dropNested(database: Database): void {
  database.run(
    `WITH RECURSIVE above (start, id) AS (
       SELECT DISTINCT parent_id, parent_id FROM temp.selected CROSS JOIN files USING (id)
       UNION SELECT above.start, files.parent_id FROM above JOIN files ON files.id = above.id
     )
     DELETE FROM temp.selected WHERE (SELECT parent_id FROM files WHERE files.id = selected.id) IN (
       SELECT above.start FROM above JOIN temp.selected AS folders ON folders.id = above.id
     )`,
  );
}

/**
 * Fills the temporary table `below` with what is in `selected` and everything under it; `top_id` is the selected file
 * that a row hangs on. Nothing selected may lie in something else that is.
 */
export function fillBelow(database: Database): void {
  database.run("DELETE FROM temp.below");
  database.run(
    `INSERT INTO temp.below (id, top_id)
     WITH RECURSIVE walk (id, top_id, is_folder) AS (
       SELECT id, id, kind_rank = 0 FROM temp.selected CROSS JOIN files USING (id)
       UNION ALL
       SELECT files.id, walk.top_id, files.kind_rank = 0 FROM walk JOIN files ON files.parent_id = walk.id
       WHERE walk.is_folder
     ) SELECT id, top_id FROM walk`,
  );
}

/** How many files and folders lie below these, themselves left out. None of them may lie in another. */
export function countBelow(database: Database, ids: readonly number[]): number {
  const row = database.get(
    `WITH RECURSIVE walk (id, is_folder) AS (
       SELECT files.id, kind_rank = 0 FROM json_each(?) AS roots CROSS JOIN files ON files.id = roots.value
       UNION ALL
       SELECT files.id, files.kind_rank = 0 FROM walk JOIN files ON files.parent_id = walk.id WHERE walk.is_folder
     ) SELECT count(*) - ? AS n FROM walk`,
    ...[JSON.stringify(ids), ids.length],
  );
  return row ? numberOf(row, "n") : 0;
}
