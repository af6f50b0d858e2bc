import SqliteDatabase from "libsql";

/** What a column may hold. A boolean is not among them: libsql's native part aborts the whole process on one. */
export type SqlValue = string | number | null | Uint8Array;

export type Row = Readonly<Record<string, unknown>>;

/**
 * The one SQLite connection, with prepared statements kept by their text. Everything is synchronous, so a handler that
 * does not await between a read and a write is atomic without further ado.
 */
export class Database {
  readonly #connection: SqliteDatabase.Database;
  readonly #statements = new Map<string, SqliteDatabase.Statement<unknown[]>>();
  #depth = 0;

  /** `:memory:` or the path of a file, whose folder must exist. Throws when another process has it open. */
  constructor(filename: string) {
    this.#connection = new SqliteDatabase(filename);
    // Exclusive: two sandboxes on one data directory would each believe in their own cache and clock.
    this.#connection.exec("PRAGMA locking_mode = EXCLUSIVE");
    this.#connection.exec("PRAGMA journal_mode = WAL");
    this.#connection.exec("PRAGMA synchronous = NORMAL");
    this.#connection.exec("PRAGMA cache_size = -32000");
    this.#connection.exec("BEGIN IMMEDIATE; COMMIT");
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  get(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: SqlValue[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  run(sql: string, ...values: SqlValue[]): { changes: number; lastId: number } {
    const result = this.#prepare(sql).run(...values);
    return { changes: result.changes, lastId: Number(result.lastInsertRowid) };
  }

  /** Runs `work` in a transaction; inside another one it simply joins that. `work` must not be asynchronous. */
  transaction<Result>(work: () => Result): Result {
    if (this.#depth > 0) return work();
    this.#connection.exec("BEGIN IMMEDIATE");
    this.#depth++;
    try {
      const result = work();
      this.#connection.exec("COMMIT");
      return result;
    } catch (error) {
      this.#connection.exec("ROLLBACK");
      throw error;
    } finally {
      this.#depth--;
    }
  }

  /**
   * Leaves WAL and gives the lock back by hand: libsql keeps the file open until its statements are collected as
   * garbage, and until then nobody else could open it. What remains is one plain file.
   */
  close(): void {
    this.#statements.clear();
    this.#connection.exec("PRAGMA journal_mode = DELETE");
    this.#connection.exec("PRAGMA locking_mode = NORMAL");
    this.#connection.exec("BEGIN IMMEDIATE; COMMIT");
    this.#connection.close();
  }

  #prepare(sql: string): SqliteDatabase.Statement<unknown[]> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** Reads a number column that is never null. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new TypeError(`Column ${column} holds no number.`);
  return value;
}

/** Reads a text column that is never null. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`Column ${column} holds no text.`);
  return value;
}

/** Reads a number column that may be null. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : numberOf(row, column);
}

/** Reads a text column that may be null. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

/** Reads a column that holds JSON which this program wrote itself. */
export function recordOf(row: Row, column: string): Record<string, unknown> {
  return JSON.parse(textOf(row, column)) as Record<string, unknown>;
}
