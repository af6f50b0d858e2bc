import { type Database, numberOf, type SqlValue } from "./database";
import type { FileRecord } from "./entities";
import { toFile } from "./files";

/**
 * The files that one bulk call is about, as the temporary table `selected`: a call on 100,000 rows stays inside SQLite,
 * as one statement against this table, and no row of it ever comes into memory. Calls are synchronous, so one table is
 * enough for all of them; whatever an earlier call left in it is cleared first. Queries join it by CROSS JOIN, which SQLite
 * takes in the order written: left to itself it reads all files there are to find the one that is selected. The other temporary tables are the
 * working space of the calls that walk trees (folder-tree.ts, copy-files.ts, purge.ts).
 */
export class SelectedFiles {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    // In memory: a disk has no use for what is gone after the call.
    database.exec("PRAGMA temp_store = MEMORY");
    database.exec(`
      CREATE TEMP TABLE selected (id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE below (id INTEGER PRIMARY KEY, top_id INTEGER NOT NULL);
      CREATE TEMP TABLE copies (number INTEGER PRIMARY KEY, old_id INTEGER NOT NULL UNIQUE);
      CREATE TEMP TABLE doomed (id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE doomed_blobs (id INTEGER PRIMARY KEY);
    `);
  }

  clear(): void {
    this.#database.run("DELETE FROM temp.selected");
  }

  addIds(ids: readonly number[]): void {
    this.#database.run(
      "INSERT OR IGNORE INTO temp.selected SELECT value FROM json_each(?)",
      JSON.stringify(ids),
    );
  }

  /** Adds what a query of ids gives. */
  addQuery(sql: string, values: readonly SqlValue[]): void {
    this.#database.run(`INSERT OR IGNORE INTO temp.selected ${sql}`, ...values);
  }

  removeIds(ids: readonly number[]): void {
    this.#database.run(
      "DELETE FROM temp.selected WHERE id IN (SELECT value FROM json_each(?))",
      JSON.stringify(ids),
    );
  }

  /** Takes out ids that are higher than this one. */
  removeAbove(id: number): void {
    this.#database.run("DELETE FROM temp.selected WHERE id > ?", id);
  }

  /** Keeps the so many lowest ids and answers with those that were taken out. */
  keepFirst(count: number): number[] {
    const rest = this.#database
      .all("SELECT id FROM temp.selected ORDER BY id LIMIT -1 OFFSET ?", count)
      .map((row) => numberOf(row, "id"));
    const [first] = rest;
    if (first !== undefined) this.#database.run("DELETE FROM temp.selected WHERE id >= ?", first);
    return rest;
  }

  /** 0 where nothing is selected. */
  highestId(): number {
    return numberOf(this.#database.get("SELECT ifnull(max(id), 0) AS n FROM temp.selected") ?? {}, "n");
  }

  count(): number {
    return numberOf(this.#database.get("SELECT count(*) AS n FROM temp.selected") ?? {}, "n");
  }

  /** Those of the ids that are no files (any more). */
  unknownIds(): number[] {
    return this.#database
      .all("SELECT id FROM temp.selected WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.id = selected.id)")
      .map((row) => numberOf(row, "id"));
  }

  /** Those that belong to somebody else than this user. */
  foreignFiles(userId: number): FileRecord[] {
    return this.#database
      .all(
        "SELECT files.* FROM temp.selected CROSS JOIN files USING (id) WHERE user_id <> ? ORDER BY id",
        userId,
      )
      .map(toFile);
  }

  /** All of them, by id. For calls that work on the files one by one (archives, zips); the rest stays in SQL. */
  all(): FileRecord[] {
    return this.#database
      .all("SELECT files.* FROM temp.selected CROSS JOIN files USING (id) ORDER BY id")
      .map(toFile);
  }
}
