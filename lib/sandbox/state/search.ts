import { type Database, numberOf, type SqlValue } from "./database";
import type { FileRecord } from "./entities";
import { toFile } from "./files";
import { foldedName } from "./name-key";

export type SearchQuery = {
  userId: number;
  query: string;
  /** Only files that the index knows by now: created at this time or before. */
  indexedUntil: number;
  after: { key: string; id: number } | null;
  limit: number | null;
};

/** What a user can find: own files, and everything below what friends share. Every word must occur in the name. */
export function searchFiles(database: Database, query: SearchQuery): FileRecord[] {
  const found = foundSql(query);
  const values = [...found.values];
  let where = "";
  if (query.after !== null) {
    where = "WHERE (name_key, id) > (?, ?)";
    values.push(query.after.key, query.after.id);
  }
  return database
    .all(
      `${found.sql} SELECT * FROM found ${where} ORDER BY name_key, id LIMIT ?`,
      ...values,
      query.limit ?? -1,
    )
    .map(toFile);
}

/** How many files a search finds in all. */
export function countSearch(database: Database, query: SearchQuery): number {
  const found = foundSql(query);
  const row = database.get(`${found.sql} SELECT count(*) AS n FROM found`, ...found.values);
  return row ? numberOf(row, "n") : 0;
}

/** Lets the index know the names that were given until then; files in the trash will be found by them later. */
export function indexRenames(database: Database, until: number): void {
  if (database.get("SELECT 1 AS yes FROM search_renames WHERE renamed_at <= ? LIMIT 1", until) === undefined)
    return;
  database.transaction(() => {
    for (const table of ["files", "trashed_files"]) {
      database.run(
        `UPDATE ${table} SET search_key = (SELECT search_key FROM search_renames WHERE file_id = ${table}.id)
         WHERE id IN (SELECT file_id FROM search_renames WHERE renamed_at <= ?)`,
        until,
      );
    }
    database.run("DELETE FROM search_renames WHERE renamed_at <= ?", until);
  });
}

/** The query for the ids of all that a search finds; its `after` and `limit` do not count. */
export function searchIdsSql(query: SearchQuery): { sql: string; values: SqlValue[] } {
  const { sql, values } = foundSql(query);
  return { sql: `${sql} SELECT id FROM found`, values };
}

function foundSql(query: SearchQuery): { sql: string; values: SqlValue[] } {
  const words = foldedName(query.query).split(/\s+/).filter(Boolean);
  // instr and not LIKE: there is nothing to escape in it, and the key is folded already.
  const match = ["created_at <= ?", "is_hidden = 0", ...words.map(() => "instr(search_key, ?) > 0")].join(
    " AND ",
  );
  const matchValues: SqlValue[] = [query.indexedUntil, ...words];
  return {
    sql: `WITH RECURSIVE shared (id) AS (
        SELECT shares.file_id FROM shares
        JOIN friendships ON friendships.user_id = ? AND friendships.friend_id = shares.owner_id
        WHERE friendships.state = 'friend' AND (shares.friend_id IS NULL OR shares.friend_id = ?)
        UNION SELECT files.id FROM files JOIN shared ON files.parent_id = shared.id
      ), found AS (
        SELECT * FROM files WHERE user_id = ? AND ${match}
        UNION ALL
        SELECT files.* FROM files JOIN shared ON files.id = shared.id WHERE user_id <> ? AND ${match}
      )`,
    values: [query.userId, query.userId, query.userId, ...matchValues, query.userId, ...matchValues],
  };
}
