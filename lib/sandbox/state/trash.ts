import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row } from "./database";
import type { TrashedFile } from "./entities";
import { FILE_COLUMNS, toFile } from "./files";
import { dropNested, fillBelow, shrinkSelectedParents } from "./folder-tree";
import { purgeFiles } from "./purge";
import { bringBack } from "./trash-restore";

/** put.io keeps what is in the trash for so long. */
export const TRASH_LIFE_SECONDS = 30 * 86_400;

/** A restore takes place so long after it was asked for; until then the account's trash is locked. */
const RESTORE_SECONDS = 2;

/** A folder of many files arrives in the trash bit by bit: so many a second, for so many seconds at most. */
const ARRIVALS_A_SECOND = 20_000;
const MAX_ARRIVAL_SECONDS = 5;

/**
 * The trash: items that were deleted together with all below them. Calls about several items take them from the table
 * `selected` (selected-files.ts), so that a hundred thousand are moved by a handful of statements.
 */
export class TrashStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Moves the selected files, all of this user, into the trash with everything below them. Seeds say when that was. */
  add(userId: number, now = this.#clock.now()): void {
    this.#database.transaction(() => {
      dropNested(this.#database);
      fillBelow(this.#database);
      const sizeBytes = shrinkSelectedParents(this.#database, now);
      this.#database.run(
        `INSERT INTO trashed_files (${FILE_COLUMNS}, top_id, deleted_at, complete_at)
         SELECT ${FILE_COLUMNS}, top_id, ?, ? FROM temp.below CROSS JOIN files USING (id)`,
        ...[now, now],
      );
      this.#database.run("DELETE FROM files WHERE id IN (SELECT id FROM temp.below)");
      this.#delayArrival(now);
      this.#addBytes(userId, sizeBytes);
    });
  }

  /** One page of the items, what was deleted last first; `after` is the last item of the page before. */
  list(
    userId: number,
    page: { after: { deletedAt: number; id: number } | null; limit: number },
  ): TrashedFile[] {
    const { deletedAt, id } = page.after ?? { deletedAt: Number.MAX_SAFE_INTEGER, id: 0 };
    return this.#database
      .all(
        `SELECT * FROM trashed_files WHERE user_id = ? AND top_id = id AND (deleted_at, id) < (?, ?)
         ORDER BY deleted_at DESC, id DESC LIMIT ?`,
        ...[userId, deletedAt, id, page.limit],
      )
      .map(toTrashedFile);
  }

  /** How many items there are. */
  count(userId: number): number {
    return this.#number("SELECT count(*) AS n FROM trashed_files WHERE user_id = ? AND top_id = id", userId);
  }

  /** A file in the trash, or below an item of it, whoever owns it. */
  get(id: number): TrashedFile | null {
    const row = this.#database.get("SELECT * FROM trashed_files WHERE id = ?", id);
    return row ? toTrashedFile(row) : null;
  }

  /** Selects all items of a user. */
  selectAll(userId: number): void {
    this.#database.run("DELETE FROM temp.selected");
    this.#database.run(
      "INSERT INTO temp.selected SELECT id FROM trashed_files WHERE user_id = ? AND top_id = id",
      userId,
    );
  }

  /** How many of the selected ids are no items of this user's trash. */
  countStrangers(userId: number): number {
    return this.#number(
      `SELECT count(*) AS n FROM temp.selected WHERE NOT EXISTS (
         SELECT 1 FROM trashed_files WHERE trashed_files.id = selected.id AND user_id = ? AND top_id = trashed_files.id)`,
      userId,
    );
  }

  /** Whether a restore is under way: until it is done, put.io refuses to add to the trash and to delete from it. */
  isLocked(userId: number): boolean {
    return (
      this.#database.get(
        "SELECT 1 AS yes FROM trashed_files WHERE restore_at IS NOT NULL AND user_id = ? LIMIT 1",
        userId,
      ) !== undefined
    );
  }

  /** How many files the selected items are, all below them counted, and whether some have not wholly arrived yet. */
  inspectSelected(): { files: number; isComplete: boolean } {
    const files = this.#number(
      "SELECT count(*) AS n FROM trashed_files WHERE top_id IN (SELECT id FROM temp.selected)",
    );
    const arriving = this.#number(
      "SELECT count(*) AS n FROM trashed_files WHERE id IN (SELECT id FROM temp.selected) AND complete_at > ?",
      this.#clock.now(),
    );
    return { files, isComplete: arriving === 0 };
  }

  /** Orders the selected items to be restored; `settle` does it when the time has come. */
  startRestore(): void {
    this.#database.run(
      "UPDATE trashed_files SET restore_at = ? WHERE restore_at IS NULL AND id IN (SELECT id FROM temp.selected)",
      this.#clock.now() + RESTORE_SECONDS,
    );
  }

  /** Deletes the selected items for good. Answers with the paths of the bytes that nobody refers to any more. */
  purge(userId: number): string[] {
    return this.#database.transaction(() => {
      const sizeBytes = this.#number(
        "SELECT total(size_bytes) AS n FROM trashed_files WHERE id IN (SELECT id FROM temp.selected)",
      );
      const freed = purgeFiles(
        this.#database,
        "SELECT id FROM trashed_files WHERE top_id IN (SELECT id FROM temp.selected)",
      );
      this.#addBytes(userId, -sizeBytes);
      this.#database.run("UPDATE users SET used_bytes = used_bytes - ? WHERE id = ?", sizeBytes, userId);
      return freed;
    });
  }

  /**
   * Does what is due in anybody's trash: restores that were asked for, and the end of what has lain there for too long.
   * Answers as `purge` does.
   */
  settle(): string[] {
    this.#settleRestores();
    const until = this.#clock.now() - TRASH_LIFE_SECONDS;
    const expired = "FROM trashed_files INDEXED BY trash_by_age WHERE top_id = id AND deleted_at <= ?";
    return this.#database.all(`SELECT DISTINCT user_id ${expired}`, until).flatMap((row) => {
      const userId = numberOf(row, "user_id");
      this.#database.run("DELETE FROM temp.selected");
      this.#database.run(`INSERT INTO temp.selected SELECT id ${expired} AND user_id = ?`, until, userId);
      return this.purge(userId);
    });
  }

  #settleRestores(): void {
    const due = "restore_at IS NOT NULL AND restore_at <= ?";
    const now = this.#clock.now();
    for (const row of this.#database.all(`SELECT DISTINCT user_id FROM trashed_files WHERE ${due}`, now)) {
      const userId = numberOf(row, "user_id");
      this.#database.transaction(() => {
        this.#database.run("DELETE FROM temp.selected");
        this.#database.run(
          `INSERT INTO temp.selected SELECT id FROM trashed_files WHERE user_id = ? AND ${due}`,
          ...[userId, now],
        );
        this.#addBytes(userId, -bringBack(this.#database, now));
      });
    }
  }

  #delayArrival(now: number): void {
    this.#database.run(
      `UPDATE trashed_files SET complete_at = ? + min(?, counts.files / ?)
       FROM (SELECT top_id, count(*) AS files FROM temp.below GROUP BY top_id HAVING count(*) >= ?) AS counts
       WHERE trashed_files.id = counts.top_id`,
      ...[now, MAX_ARRIVAL_SECONDS, ARRIVALS_A_SECOND, ARRIVALS_A_SECOND],
    );
  }

  #addBytes(userId: number, sizeBytes: number): void {
    this.#database.run("UPDATE users SET trash_bytes = trash_bytes + ? WHERE id = ?", sizeBytes, userId);
  }

  #number(sql: string, ...values: number[]): number {
    return numberOf(this.#database.get(sql, ...values) ?? {}, "n");
  }
}

function toTrashedFile(row: Row): TrashedFile {
  const deletedAt = numberOf(row, "deleted_at");
  return {
    ...toFile(row),
    topId: numberOf(row, "top_id"),
    deletedAt,
    expiresAt: deletedAt + TRASH_LIFE_SECONDS,
    restoreAt: numberOrNull(row, "restore_at"),
  };
}
