import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row } from "./database";
import type { FileRecord, ShareRecord } from "./entities";
import { toFile } from "./files";

/** Whom something is shared with: all friends, whoever comes to be one, or these users. */
export type Audience = "everyone" | readonly number[];

/** What an owner shares, and with how many. */
export type SharedFileRecord = { file: FileRecord; sharedWith: "everyone" | number };

/**
 * What is shared with friends. A share covers the file and everything below it. A file is shared with everyone or with
 * some: the first takes the place of the second.
 */
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

  /** Answers with those whose eyes this opens: friends who had no share of this very file before. */
  shareWithEveryone(file: FileRecord, friendIds: readonly number[]): number[] {
    const known = this.ofFile(file.id);
    if (known.some((share) => share.friendId === null)) return [];
    this.revokeAll(file.id);
    this.add({ fileId: file.id, ownerId: file.userId, friendId: null });
    return friendIds.filter((friendId) => !known.some((share) => share.friendId === friendId));
  }

  /** The same for some friends; nothing changes for those who see the file already. */
  shareWith(file: FileRecord, friendIds: readonly number[]): number[] {
    const strangers = friendIds.filter((friendId) => !this.isSharedWith(file.id, friendId));
    for (const friendId of strangers) this.add({ fileId: file.id, ownerId: file.userId, friendId });
    return strangers;
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

  /** Whether this very file is shared with any of them. Who some friends are does not matter to “everyone”. */
  reaches(fileId: number, audience: Audience): boolean {
    return this.ofFile(fileId).some(
      ({ friendId }) => friendId === null || (audience !== "everyone" && audience.includes(friendId)),
    );
  }

  /** Takes back these shares of a file; ids that are none of its shares are passed over. */
  revoke(fileId: number, ids: readonly number[]): void {
    this.#database.run(
      "DELETE FROM shares WHERE file_id = ? AND id IN (SELECT value FROM json_each(?))",
      ...[fileId, JSON.stringify(ids)],
    );
  }

  /** Takes back all shares of a file. */
  revokeAll(fileId: number): void {
    this.#database.run("DELETE FROM shares WHERE file_id = ?", fileId);
  }

  /** Everything that an owner shares, in NAME order. What lies in the trash is not among it until it is restored. */
  ofOwner(ownerId: number): SharedFileRecord[] {
    return this.#database
      .all(
        `SELECT files.*, count(shares.friend_id) AS friends, count(*) AS shares
         FROM shares CROSS JOIN files ON files.id = shares.file_id
         WHERE shares.owner_id = ? GROUP BY files.id ORDER BY kind_rank, name_key, files.id`,
        ownerId,
      )
      .map((row) => {
        const friends = numberOf(row, "friends");
        return { file: toFile(row), sharedWith: friends < numberOf(row, "shares") ? "everyone" : friends };
      });
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
