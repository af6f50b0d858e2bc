import { randomUUID } from "node:crypto";
import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row, textOf } from "./database";

export type UploadRecord = {
  id: string;
  userId: number;
  /** Where the file is to be put; 0 is the root. */
  parentId: number;
  name: string;
  sizeBytes: number;
  /** How much is there for good. */
  receivedBytes: number;
  /** CRC32 of those bytes. */
  checksum: number;
  /** A file of the same name in that folder gets these bytes, instead of a second one beside it. */
  isOverwriting: boolean;
  /** A torrent is kept as the file that it is. */
  isPlain: boolean;
  /** Seconds; when the source was last changed. null: nobody said. */
  modifiedAt: number | null;
  /** null: not all of it is there yet. */
  fileId: number | null;
};

export type UploadDraft = Omit<UploadRecord, "id" | "receivedBytes" | "checksum" | "fileId">;

/** What is known of uploads in pieces; their bytes lie in a file of their own until the last has come. */
export class UploadStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  create(draft: UploadDraft): UploadRecord {
    const id = randomUUID();
    this.#database.run(
      `INSERT INTO uploads (id, user_id, parent_id, name, size_bytes, is_overwriting, is_plain, modified_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, draft.userId, draft.parentId, draft.name, draft.sizeBytes],
      ...[draft.isOverwriting ? 1 : 0, draft.isPlain ? 1 : 0, draft.modifiedAt, this.#clock.now()],
    );
    return { ...draft, id, receivedBytes: 0, checksum: 0, fileId: null };
  }

  get(id: string): UploadRecord | null {
    const row = this.#database.get("SELECT * FROM uploads WHERE id = ?", id);
    return row ? toUpload(row) : null;
  }

  progress(id: string, { receivedBytes, checksum }: Pick<UploadRecord, "receivedBytes" | "checksum">): void {
    this.#database.run(
      "UPDATE uploads SET received_bytes = ?, checksum = ? WHERE id = ?",
      ...[receivedBytes, checksum, id],
    );
  }

  finish(id: string, fileId: number): void {
    this.#database.run("UPDATE uploads SET file_id = ? WHERE id = ?", fileId, id);
  }

  remove(id: string): void {
    this.#database.run("DELETE FROM uploads WHERE id = ?", id);
  }

  /** What this user's unfinished uploads will take when all of it has come, in bytes. */
  promisedBytes(userId: number): number {
    const row = this.#database.get(
      "SELECT coalesce(sum(size_bytes), 0) AS bytes FROM uploads WHERE user_id = ? AND file_id IS NULL",
      userId,
    );
    return row ? numberOf(row, "bytes") : 0;
  }
}

function toUpload(row: Row): UploadRecord {
  return {
    id: textOf(row, "id"),
    userId: numberOf(row, "user_id"),
    parentId: numberOf(row, "parent_id"),
    name: textOf(row, "name"),
    sizeBytes: numberOf(row, "size_bytes"),
    receivedBytes: numberOf(row, "received_bytes"),
    checksum: numberOf(row, "checksum"),
    isOverwriting: numberOf(row, "is_overwriting") === 1,
    isPlain: numberOf(row, "is_plain") === 1,
    modifiedAt: numberOrNull(row, "modified_at"),
    fileId: numberOrNull(row, "file_id"),
  };
}
