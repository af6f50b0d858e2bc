import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row } from "./database";
import type { FileRecord, ShareRecord } from "./entities";
import { toFile } from "./files";

/** What is shared with friends. A share covers the file and everything below it. */
export class ShareStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** `friendId` null: with everyone who is a friend. */
  add(draft: Omit<ShareRecord, "id" | "createdAt">): void {
    this.#database.run(
      "INSERT INTO shares (file_id, owner_id, friend_id, created_at) VALUES (?, ?, ?, ?)",
      ...[draft.fileId, draft.ownerId, draft.friendId, this.#clock.now()],
    );
  }

  ofFile(fileId: number): ShareRecord[] {
    return this.#database.all("SELECT * FROM shares WHERE file_id = ? ORDER BY id", fileId).map(toShare);
  }

  /** Whether this very file (not a folder above it) is shared with this friend. */
  isSharedWith(fileId: number, friendId: number): boolean {
    return (
      this.#database.get(
        "SELECT 1 AS yes FROM shares WHERE file_id = ? AND (friend_id IS NULL OR friend_id = ?) LIMIT 1",
        ...[fileId, friendId],
      ) !== undefined
    );
  }

  /** What one owner shares with one friend: the shared files and folders themselves, in NAME order. */
  filesBetween(ownerId: number, friendId: number): FileRecord[] {
    return this.#database
      .all(
        `SELECT * FROM files WHERE id IN (
           SELECT file_id FROM shares WHERE owner_id = ? AND (friend_id IS NULL OR friend_id = ?)
         ) ORDER BY kind_rank, name_key, id`,
        ...[ownerId, friendId],
      )
      .map(toFile);
  }
}

function toShare(row: Row): ShareRecord {
  return {
    id: numberOf(row, "id"),
    fileId: numberOf(row, "file_id"),
    ownerId: numberOf(row, "owner_id"),
    friendId: numberOrNull(row, "friend_id"),
    createdAt: numberOf(row, "created_at"),
  };
}
