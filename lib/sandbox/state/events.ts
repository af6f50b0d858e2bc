import type { Clock } from "./clock";
import { type Database, numberOf, type Row, recordOf, textOf } from "./database";
import type { EventRecord } from "./entities";

/** The history of an account. */
export class EventStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * `extra` holds the fields of that type by put.io's key names. Ids rise with time: add older events first. Answers
   * with the id.
   */
  add(draft: Pick<EventRecord, "userId" | "type" | "extra"> & { createdAt?: number }): number {
    const { lastId } = this.#database.run(
      "INSERT INTO events (user_id, created_at, type, extra) VALUES (?, ?, ?, ?)",
      ...[draft.userId, draft.createdAt ?? this.#clock.now(), draft.type, JSON.stringify(draft.extra)],
    );
    return lastId;
  }

  /** Newest first; `before` keeps ids strictly smaller. */
  list(userId: number, page: { before: number | null; limit: number }): EventRecord[] {
    return this.#database
      .all(
        "SELECT * FROM events WHERE user_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
        ...[userId, page.before ?? Number.MAX_SAFE_INTEGER, page.limit],
      )
      .map(toEvent);
  }

  get(userId: number, id: number): EventRecord | null {
    const row = this.#database.get("SELECT * FROM events WHERE user_id = ? AND id = ?", userId, id);
    return row ? toEvent(row) : null;
  }

  /** Keeps the .torrent that a transfer was made of beside its event. */
  keepTorrent(id: number, bytes: Uint8Array): void {
    this.#database.run("INSERT OR REPLACE INTO event_torrents (event_id, bytes) VALUES (?, ?)", id, bytes);
  }

  /** The .torrent of an event, or null where none was kept. */
  torrent(id: number): Buffer | null {
    const row = this.#database.get("SELECT bytes FROM event_torrents WHERE event_id = ?", id);
    return row?.bytes instanceof Uint8Array ? Buffer.from(row.bytes) : null;
  }

  remove(userId: number, id: number): void {
    this.#remove("user_id = ? AND id = ?", [userId, id]);
  }

  clear(userId: number): void {
    this.#remove("user_id = ?", [userId]);
  }

  #remove(condition: string, values: readonly number[]): void {
    this.#database.transaction(() => {
      this.#database.run(
        `DELETE FROM event_torrents WHERE event_id IN (SELECT id FROM events WHERE ${condition})`,
        ...values,
      );
      this.#database.run(`DELETE FROM events WHERE ${condition}`, ...values);
    });
  }
}

function toEvent(row: Row): EventRecord {
  return {
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    createdAt: numberOf(row, "created_at"),
    type: textOf(row, "type"),
    extra: recordOf(row, "extra"),
  };
}
