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

  /** `extra` holds the fields of that type by put.io's key names. Ids rise with time: add older events first. */
  add(draft: Pick<EventRecord, "userId" | "type" | "extra"> & { createdAt?: number }): void {
    this.#database.run(
      "INSERT INTO events (user_id, created_at, type, extra) VALUES (?, ?, ?, ?)",
      ...[draft.userId, draft.createdAt ?? this.#clock.now(), draft.type, JSON.stringify(draft.extra)],
    );
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

  remove(userId: number, id: number): void {
    this.#database.run("DELETE FROM events WHERE user_id = ? AND id = ?", userId, id);
  }

  clear(userId: number): void {
    this.#database.run("DELETE FROM events WHERE user_id = ?", userId);
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
