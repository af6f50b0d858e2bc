import { type Database, textOf } from "./database";

/** What is known about a file besides its row, as table and column of its id; it goes with the file. */
const DEPENDENTS = [
  ["shares", "file_id"],
  ["public_links", "file_id"],
  ["guest_viewings", "file_id"],
  ["folder_sorts", "folder_id"],
  ["search_renames", "file_id"],
] as const;

/** Whatever holds on to bytes: the table, its column of file ids, its column of blob ids. A blob without a holder is freed. */
const BLOB_HOLDERS = [
  ["files", "id", "blob_id"],
  ["trashed_files", "id", "blob_id"],
  ["conversions", "file_id", "blob_id"],
] as const;

/**
 * Deletes for good what the query of ids gives, wherever it lies, with all that hangs on it. Answers with the paths of
 * the bytes that nobody refers to any more: only those that the sandbox has written itself. A film of the user's own
 * folder is neither deleted nor forgotten, or the next import would bring back what its owner has removed.
 */
export function purgeFiles(database: Database, idsSql: string): string[] {
  database.run("DELETE FROM temp.doomed_blobs");
  database.run(`DELETE FROM temp.doomed`);
  database.run(`INSERT OR IGNORE INTO temp.doomed ${idsSql}`);
  for (const [table, fileId, blobId] of BLOB_HOLDERS) {
    database.run(
      `INSERT OR IGNORE INTO temp.doomed_blobs SELECT blobs.id FROM temp.doomed
       CROSS JOIN ${table} ON ${table}.${fileId} = doomed.id CROSS JOIN blobs ON blobs.id = ${table}.${blobId}
       WHERE blobs.path >= 'blobs/' AND blobs.path < 'blobs0'`,
    );
  }
  for (const [table, fileId] of [...DEPENDENTS, ...BLOB_HOLDERS]) {
    database.run(`DELETE FROM ${table} WHERE ${fileId} IN (SELECT id FROM temp.doomed)`);
  }
  for (const [table, , blobId] of BLOB_HOLDERS) {
    database.run(
      `DELETE FROM temp.doomed_blobs WHERE EXISTS (SELECT 1 FROM ${table} WHERE ${table}.${blobId} = doomed_blobs.id)`,
    );
  }
  const freed = database.all("SELECT path FROM temp.doomed_blobs CROSS JOIN blobs USING (id)");
  database.run("DELETE FROM blobs WHERE id IN (SELECT id FROM temp.doomed_blobs)");
  return freed.map((row) => textOf(row, "path"));
}

/** Forgets a blob that a holder has let go of. Answers with the path of its bytes, unless somebody else still has it. */
export function releaseBlob(database: Database, blobId: number): string[] {
  const held = BLOB_HOLDERS.map(([table, , column]) => `SELECT 1 FROM ${table} WHERE ${column} = blobs.id`);
  const freed = database.all(
    `DELETE FROM blobs WHERE id = ? AND path >= 'blobs/' AND path < 'blobs0' AND NOT EXISTS (${held.join(" UNION ALL ")})
     RETURNING path`,
    blobId,
  );
  return freed.map((row) => textOf(row, "path"));
}
