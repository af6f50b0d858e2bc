import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row, textOf, textOrNull } from "./database";

export type AppPasswordRecord = {
  id: number;
  userId: number;
  note: string;
  password: string;
  createdAt: number;
  lastUsedAt: number | null;
  /** Of its last use. */
  ipAddress: string | null;
};

/** Passwords that were made for single programs (WebDAV, FTP), so that each can be taken back alone. */
export class AppPasswordStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  create(draft: Pick<AppPasswordRecord, "userId" | "note" | "password">): AppPasswordRecord {
    const createdAt = this.#clock.now();
    const { lastId } = this.#database.run(
      "INSERT INTO app_passwords (user_id, note, password, created_at) VALUES (?, ?, ?, ?)",
      ...[draft.userId, draft.note, draft.password, createdAt],
    );
    return { ...draft, id: lastId, createdAt, lastUsedAt: null, ipAddress: null };
  }

  /** Those of one user, the first one first. */
  list(userId: number): AppPasswordRecord[] {
    return this.#database
      .all("SELECT * FROM app_passwords WHERE user_id = ? ORDER BY id", userId)
      .map(toAppPassword);
  }

  /** Whether this is one of the user's, and if so, notes its use. */
  use(userId: number, { password, clientIp }: { password: string; clientIp: string }): boolean {
    const { changes } = this.#database.run(
      "UPDATE app_passwords SET last_used_at = ?, ip_address = ? WHERE user_id = ? AND password = ?",
      ...[this.#clock.now(), clientIp, userId, password],
    );
    return changes > 0;
  }

  remove(userId: number, id: number): void {
    this.#database.run("DELETE FROM app_passwords WHERE user_id = ? AND id = ?", userId, id);
  }

  clear(userId: number): void {
    this.#database.run("DELETE FROM app_passwords WHERE user_id = ?", userId);
  }
}

function toAppPassword(row: Row): AppPasswordRecord {
  return {
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    note: textOf(row, "note"),
    password: textOf(row, "password"),
    createdAt: numberOf(row, "created_at"),
    lastUsedAt: numberOrNull(row, "last_used_at"),
    ipAddress: textOrNull(row, "ip_address"),
  };
}
