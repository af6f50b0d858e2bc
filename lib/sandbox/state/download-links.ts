import { type Database, numberOf, type Row, textOf } from "./database";
import { type Schedule, scheduleOf } from "./schedule";

export type DownloadLinksRecord = Schedule & {
  id: number;
  userId: number;
  /** What was asked for, in rising order. */
  fileIds: number[];
};

/** Lists of links that somebody has asked for; the links themselves are written when they are read. */
export class DownloadLinksStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(id: number): DownloadLinksRecord | null {
    const row = this.#database.get("SELECT * FROM download_links WHERE id = ?", id);
    return row ? toLinks(row) : null;
  }

  create(draft: Omit<DownloadLinksRecord, "id">): number {
    return this.#database.run(
      "INSERT INTO download_links (user_id, file_ids, requested_at, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)",
      ...[draft.userId, JSON.stringify(draft.fileIds), draft.requestedAt, draft.startsAt, draft.endsAt],
    ).lastId;
  }

  /** The same request made since `after`, or null. */
  findSame(userId: number, request: { fileIds: number[]; after: number }): DownloadLinksRecord | null {
    const row = this.#database.get(
      `SELECT * FROM download_links WHERE user_id = ? AND file_ids = ? AND requested_at > ?
       ORDER BY id DESC LIMIT 1`,
      ...[userId, JSON.stringify(request.fileIds), request.after],
    );
    return row ? toLinks(row) : null;
  }

  /** How many of a user's requests the clock does not show as done. */
  countOpen(userId: number, now: number): number {
    const row = this.#database.get(
      "SELECT count(*) AS n FROM download_links WHERE user_id = ? AND ends_at > ?",
      ...[userId, now],
    );
    return row ? numberOf(row, "n") : 0;
  }
}

function toLinks(row: Row): DownloadLinksRecord {
  return {
    ...scheduleOf(row),
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    fileIds: JSON.parse(textOf(row, "file_ids")) as number[],
  };
}
