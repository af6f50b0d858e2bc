import { type Database, numberOf } from "./database";
import type { FileRecord } from "./entities";
import { renameRow } from "./file-names";
import { FILE_COLUMNS } from "./files";
import { growFolders, touchFolder } from "./folder-tree";

type CopyPlan = { file: FileRecord; to: { userId: number; parentId: number; name: string }; now: number };

/**
 * Copies a file, or a folder with everything below it, and answers with the id of the copy. The bytes are not copied:
 * both are made of the same blob. A copy is new: never opened, created now.
 */
export function copyTree(database: Database, { file, to, now }: CopyPlan): number {
  return database.transaction(() => {
    fillCopies(database, file.id);
    const base = lastId(database);
    // The columns stand in the order of FILE_COLUMNS.
    database.run(
      `INSERT INTO files (${FILE_COLUMNS})
       SELECT ? + copies.number, ?,
         CASE WHEN files.id = ? THEN ? ELSE ? + (SELECT above.number FROM temp.copies AS above WHERE above.old_id = files.parent_id) END,
         name, name_key, search_key, kind_rank, type_key, file_type, content_type, blob_id, size_bytes, crc32,
         ?, ?, NULL, 0, is_hidden
       FROM temp.copies CROSS JOIN files ON files.id = copies.old_id ORDER BY copies.number`,
      ...[base, to.userId, file.id, to.parentId, base, now, now],
    );
    const id = base + 1;
    if (to.name !== file.name) renameRow(database, { file: { ...file, id }, name: to.name, now });
    growFolders(database, { parentId: to.parentId, sizeBytes: file.sizeBytes });
    touchFolder(database, { folderId: to.parentId, now });
    database.run("UPDATE users SET used_bytes = used_bytes + ? WHERE id = ?", file.sizeBytes, to.userId);
    return id;
  });
}

/** The file itself is number 1, for the walk begins there. */
function fillCopies(database: Database, fileId: number): void {
  database.run("DELETE FROM temp.copies");
  database.run(
    `INSERT INTO temp.copies (old_id)
     WITH RECURSIVE walk (id, is_folder) AS (
       SELECT id, kind_rank = 0 FROM files WHERE id = ?
       UNION ALL
       SELECT files.id, files.kind_rank = 0 FROM walk JOIN files ON files.parent_id = walk.id WHERE walk.is_folder
     ) SELECT id FROM walk`,
    fileId,
  );
}

/** The highest id ever given, which may be a deleted file's. */
function lastId(database: Database): number {
  return numberOf(database.get("SELECT seq FROM sqlite_sequence WHERE name = 'files'") ?? {}, "seq");
}
