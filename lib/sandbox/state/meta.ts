import { randomBytes } from "node:crypto";
import { type Database, textOf } from "./database";

/** Facts about the data directory itself: the clock's offset, the key that signs storage addresses. */
export class MetaStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(key: string): string | null {
    const row = this.#database.get("SELECT value FROM meta WHERE key = ?", key);
    return row ? textOf(row, "value") : null;
  }

  set(key: string, value: string): void {
    this.#database.run("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", key, value);
  }

  /** A random secret that is made once and then stays, so that signed addresses outlive a restart. */
  secret(): string {
    const known = this.get("secret");
    if (known !== null) return known;
    const secret = randomBytes(32).toString("hex");
    this.set("secret", secret);
    return secret;
  }
}
