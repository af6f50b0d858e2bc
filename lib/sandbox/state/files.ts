import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row, textOf, textOrNull } from "./database";
import type { FileRecord } from "./entities";
import { renameRow } from "./file-names";
import { growFolders } from "./folder-tree";
import { foldedName, nameKey, typeKey } from "./name-key";

/** What a new file needs; the rest has defaults (now, visible, never opened, position 0). */
export type FileDraft = Pick<FileRecord, "userId" | "parentId" | "name" | "fileType" | "contentType"> &
  Partial<Omit<FileRecord, "id">>;

/** The part of a file that may change just so; sizes follow from content, names and parents have calls of their own. */
export type FileChange = Partial<
  Pick<FileRecord, "updatedAt" | "firstAccessedAt" | "startFromSeconds" | "isHidden">
>;

export const FOLDER_CONTENT_TYPE = "application/x-directory";

const CONTENT_COLUMNS =
  "user_id, parent_id, name, name_key, search_key, kind_rank, type_key, file_type, content_type, blob_id, size_bytes, " +
  "crc32, created_at, updated_at, first_accessed_at, start_from_seconds, is_hidden";

/** Every column of the table `files`; `trashed_files` has all of them too. */
export const FILE_COLUMNS = `id, ${CONTENT_COLUMNS}`;

const INSERT = `INSERT INTO files (${CONTENT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Files and folders. The size of a folder is kept in its row: whatever adds or removes bytes updates all ancestors. */
export class FileStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  createFolder(draft: Omit<FileDraft, "fileType" | "contentType">): FileRecord {
    return this.createFile({ ...draft, fileType: "FOLDER", contentType: FOLDER_CONTENT_TYPE });
  }

  createFile(draft: FileDraft): FileRecord {
    return this.#database.transaction(() => {
      const id = this.#insert(draft);
      this.#grow(draft, draft.sizeBytes ?? 0);
      return this.#mustGet(id);
    });
  }

  /** Many files of one folder at once, as seeds need: one transaction, one update of the ancestors. */
  createMany(place: { userId: number; parentId: number }, drafts: Iterable<FileDraft>): void {
    this.#database.transaction(() => {
      let sizeBytes = 0;
      for (const draft of drafts) {
        this.#insert({ ...draft, ...place });
        sizeBytes += draft.sizeBytes ?? 0;
      }
      this.#grow(place, sizeBytes);
    });
  }

  /** By id, whoever owns it: the caller decides who may see it (see access.ts). */
  get(id: number): FileRecord | null {
    const row = this.#database.get("SELECT * FROM files WHERE id = ?", id);
    return row ? toFile(row) : null;
  }

  /** The oldest entry of a folder with exactly this name; put.io allows several. */
  child(place: { userId: number; parentId: number; name: string }): FileRecord | null {
    const { userId, parentId, name } = place;
    const row = this.#database.get(
      `SELECT * FROM files INDEXED BY files_by_exact_name
       WHERE parent_id = ? AND name = ? AND user_id = ? ORDER BY id LIMIT 1`,
      ...[parentId, name, userId],
    );
    return row ? toFile(row) : null;
  }

  /** Those of the ids that are files of somebody else than this user. */
  foreign(ids: readonly number[], userId: number): FileRecord[] {
    return this.#database
      .all(
        "SELECT files.* FROM json_each(?) AS ids CROSS JOIN files ON files.id = ids.value WHERE user_id <> ?",
        ...[JSON.stringify(ids), userId],
      )
      .map(toFile);
  }

  /** All entries of a folder in NAME order. For folders that may be huge, see listing.ts. */
  children(userId: number, parentId: number): FileRecord[] {
    return this.#database
      .all(
        "SELECT * FROM files WHERE user_id = ? AND parent_id = ? ORDER BY kind_rank, name_key, id",
        ...[userId, parentId],
      )
      .map(toFile);
  }

  /** The folders above a file, the outermost first, without the file itself. */
  ancestors(file: FileRecord): FileRecord[] {
    const above: FileRecord[] = [];
    for (let parentId = file.parentId; parentId > 0; ) {
      const parent = this.get(parentId);
      if (parent === null) break;
      above.unshift(parent);
      parentId = parent.parentId;
    }
    return above;
  }

  update(id: number, change: FileChange): void {
    const file = this.#mustGet(id);
    const next = { ...file, ...change };
    this.#database.run(
      `UPDATE files SET updated_at = ?, first_accessed_at = ?, start_from_seconds = ?, is_hidden = ? WHERE id = ?`,
      ...[next.updatedAt, next.firstAccessedAt, next.startFromSeconds, next.isHidden ? 1 : 0, id],
    );
  }

  /** Gives a file another name, which is not looked at here (see file-names.ts). */
  rename(id: number, name: string): void {
    this.#database.transaction(() => {
      renameRow(this.#database, { file: this.#mustGet(id), name, now: this.#clock.now() });
    });
  }

  /** Gives a file other bytes (a finished upload), and its ancestors the difference in size. */
  replaceContent(id: number, content: { blobId: number; sizeBytes: number; crc32: string | null }): void {
    this.#database.transaction(() => {
      const file = this.#mustGet(id);
      this.#database.run(
        "UPDATE files SET blob_id = ?, size_bytes = ?, crc32 = ?, updated_at = ? WHERE id = ?",
        ...[content.blobId, content.sizeBytes, content.crc32, this.#clock.now(), id],
      );
      this.#grow(file, content.sizeBytes - file.sizeBytes);
    });
  }

  /** The same for every file that is made of a blob, whoever owns it. */
  replaceBlob(content: { blobId: number; sizeBytes: number; crc32: string | null }): void {
    this.#database.transaction(() => {
      for (const row of this.#database.all("SELECT id FROM files WHERE blob_id = ?", content.blobId)) {
        this.replaceContent(numberOf(row, "id"), content);
      }
    });
  }

  /** Removes a file, or a folder with everything below it, for good. */
  remove(id: number): void {
    this.#database.transaction(() => {
      const file = this.get(id);
      if (file === null) return;
      this.#database.run(
        `DELETE FROM files WHERE id IN (
           WITH RECURSIVE below (id) AS (
             SELECT ? UNION SELECT files.id FROM files JOIN below ON files.parent_id = below.id
           ) SELECT id FROM below)`,
        id,
      );
      this.#grow(file, -file.sizeBytes);
    });
  }

  #mustGet(id: number): FileRecord {
    const file = this.get(id);
    if (file === null) throw new Error(`There is no file ${id}.`);
    return file;
  }

  #insert(draft: FileDraft): number {
    const now = this.#clock.now();
    const createdAt = draft.createdAt ?? now;
    return this.#database.run(
      INSERT,
      ...[draft.userId, draft.parentId, draft.name, nameKey(draft.name), foldedName(draft.name)],
      ...[draft.fileType === "FOLDER" ? 0 : 1, typeKey(draft), draft.fileType, draft.contentType],
      ...[draft.blobId ?? null, draft.sizeBytes ?? 0, draft.crc32 ?? null, createdAt],
      ...[draft.updatedAt ?? createdAt, draft.firstAccessedAt ?? null, draft.startFromSeconds ?? 0],
      draft.isHidden ? 1 : 0,
    ).lastId;
  }

  /** Adds bytes to a folder, to all above it, and to what the user's disk holds. */
  #grow({ userId, parentId }: { userId: number; parentId: number }, sizeBytes: number): void {
    if (sizeBytes === 0) return;
    growFolders(this.#database, { parentId, sizeBytes });
    this.#database.run("UPDATE users SET used_bytes = used_bytes + ? WHERE id = ?", sizeBytes, userId);
  }
}

/** A row of the table `files` as a record. */
export function toFile(row: Row): FileRecord {
  return {
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    parentId: numberOf(row, "parent_id"),
    name: textOf(row, "name"),
    fileType: textOf(row, "file_type") as FileRecord["fileType"],
    contentType: textOf(row, "content_type"),
    blobId: numberOrNull(row, "blob_id"),
    sizeBytes: numberOf(row, "size_bytes"),
    crc32: textOrNull(row, "crc32"),
    createdAt: numberOf(row, "created_at"),
    updatedAt: numberOf(row, "updated_at"),
    firstAccessedAt: numberOrNull(row, "first_accessed_at"),
    startFromSeconds: numberOf(row, "start_from_seconds"),
    isHidden: numberOf(row, "is_hidden") === 1,
  };
}
