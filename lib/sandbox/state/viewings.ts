import { type Database, numberOf, numberOrNull } from "./database";
import type { FileRecord } from "./entities";
import type { FileStore } from "./files";

export type Viewing = { firstAccessedAt: number | null; startFromSeconds: number };

/**
 * Where each viewer stopped. The owner's own viewing lies in the file's row, where the WATCH order needs it; what
 * friends watch of a shared file is theirs alone and lies in a table of its own.
 */
export class ViewingStore {
  readonly #database: Database;
  readonly #files: FileStore;

  constructor(database: Database, files: FileStore) {
    this.#database = database;
    this.#files = files;
  }

  get(userId: number, file: FileRecord): Viewing {
    if (file.userId === userId) return file;
    const row = this.#database.get(
      "SELECT * FROM guest_viewings WHERE user_id = ? AND file_id = ?",
      ...[userId, file.id],
    );
    if (!row) return { firstAccessedAt: null, startFromSeconds: 0 };
    return {
      firstAccessedAt: numberOrNull(row, "first_accessed_at"),
      startFromSeconds: numberOf(row, "start_from_seconds"),
    };
  }

  set(userId: number, file: FileRecord, change: Partial<Viewing>): void {
    if (file.userId === userId) {
      this.#files.update(file.id, change);
      return;
    }
    const next = { ...this.get(userId, file), ...change };
    this.#database.run(
      `INSERT OR REPLACE INTO guest_viewings (user_id, file_id, first_accessed_at, start_from_seconds)
       VALUES (?, ?, ?, ?)`,
      ...[userId, file.id, next.firstAccessedAt, next.startFromSeconds],
    );
  }
}
