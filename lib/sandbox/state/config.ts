import { type Database, textOf } from "./database";

export type ConfigPlace = { userId: number; appId: number };

/** The key-value store that every OAuth app has for every user. Values are JSON. */
export class ConfigStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(place: ConfigPlace): Record<string, unknown> {
    const rows = this.#database.all(
      "SELECT key, value FROM config WHERE user_id = ? AND app_id = ? ORDER BY key",
      ...[place.userId, place.appId],
    );
    return Object.fromEntries(rows.map((row) => [textOf(row, "key"), JSON.parse(textOf(row, "value"))]));
  }

  /** The value, or null when the key was never set. */
  get(place: ConfigPlace, key: string): unknown {
    const row = this.#database.get(
      "SELECT value FROM config WHERE user_id = ? AND app_id = ? AND key = ?",
      ...[place.userId, place.appId, key],
    );
    return row ? JSON.parse(textOf(row, "value")) : null;
  }

  set(place: ConfigPlace, key: string, value: unknown): void {
    this.#database.run(
      "INSERT OR REPLACE INTO config (user_id, app_id, key, value) VALUES (?, ?, ?, ?)",
      ...[place.userId, place.appId, key, JSON.stringify(value ?? null)],
    );
  }

  remove(place: ConfigPlace, key: string): void {
    this.#database.run(
      "DELETE FROM config WHERE user_id = ? AND app_id = ? AND key = ?",
      ...[place.userId, place.appId, key],
    );
  }

  replaceAll(place: ConfigPlace, values: Record<string, unknown>): void {
    this.#database.transaction(() => {
      this.#database.run("DELETE FROM config WHERE user_id = ? AND app_id = ?", place.userId, place.appId);
      for (const [key, value] of Object.entries(values)) this.set(place, key, value);
    });
  }
}
