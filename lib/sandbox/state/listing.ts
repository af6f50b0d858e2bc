import { type Database, numberOf, type SqlValue } from "./database";
import type { FileRecord, FileType } from "./entities";
import { toFile } from "./files";
import { nameKey, typeKey } from "./name-key";

export const FILE_SORTS = [
  "NAME_ASC",
  "NAME_DESC",
  "SIZE_ASC",
  "SIZE_DESC",
  "DATE_ASC",
  "DATE_DESC",
  "MODIFIED_ASC",
  "MODIFIED_DESC",
  "TYPE_ASC",
  "TYPE_DESC",
  "WATCH_ASC",
  "WATCH_DESC",
] as const;
export type FileSort = (typeof FILE_SORTS)[number];

export type ListingFilter = { fileTypes: FileType[]; contentType: string | null; isHiddenShown: boolean };

/** The last row of the page before; the next page begins behind it, whatever was added or removed meanwhile. */
export type ListingPosition = { rank: number; key: string | number; id: number };

export type ListingQuery = {
  ownerId: number;
  /** null: in any folder. */
  parentId: number | null;
  sort: FileSort;
  filter: ListingFilter;
  after: ListingPosition | null;
  /** null: all of them. */
  limit: number | null;
};

type SortPlan = {
  column: string;
  ranks: readonly (number | null)[];
  position(file: FileRecord): string | number;
};

const FOLDERS_FIRST = [0, 1] as const;
const MIXED = [null] as const;

/**
 * By name and by type, folders come first in both directions, as people expect of a file list; by size, dates and
 * watching they are mixed in. Each column has its index, so a page costs the same anywhere in a folder of any size.
 */
const PLANS: Record<string, SortPlan> = {
  NAME: { column: "name_key", ranks: FOLDERS_FIRST, position: (file) => nameKey(file.name) },
  TYPE: { column: "type_key", ranks: FOLDERS_FIRST, position: (file) => typeKey(file) },
  SIZE: { column: "size_bytes", ranks: MIXED, position: (file) => file.sizeBytes },
  DATE: { column: "created_at", ranks: MIXED, position: (file) => file.createdAt },
  MODIFIED: { column: "updated_at", ranks: MIXED, position: (file) => file.updatedAt },
  WATCH: {
    column: "ifnull(first_accessed_at, 0)",
    ranks: MIXED,
    position: (file) => file.firstAccessedAt ?? 0,
  },
};

/** One page of a folder. Ask for one row more than is needed to learn whether another page follows. */
export function listFolderPage(database: Database, query: ListingQuery): FileRecord[] {
  const { plan } = readSort(query.sort);
  const files: FileRecord[] = [];
  for (const rank of plan.ranks) {
    const isBehind = query.after !== null && rank !== null && rank < query.after.rank;
    const limit = query.limit === null ? null : query.limit - files.length;
    if (isBehind || limit === 0) continue;
    const isCurrent = query.after !== null && (rank === null || rank === query.after.rank);
    files.push(...listRank(database, { ...query, rank, limit, after: isCurrent ? query.after : null }));
  }
  return files;
}

/** Where the next page begins after this file. */
export function positionOf(file: FileRecord, sort: FileSort): ListingPosition {
  return { rank: file.fileType === "FOLDER" ? 0 : 1, key: readSort(sort).plan.position(file), id: file.id };
}

/** How many entries a folder has under a filter. */
export function countFolder(database: Database, query: ListingQuery): number {
  const filter = filterSql(query.filter);
  const place = placeSql(query);
  const row = database.get(
    `SELECT count(*) AS n FROM files WHERE ${place.sql}${filter.sql}`,
    ...[...place.values, ...filter.values],
  );
  return row ? numberOf(row, "n") : 0;
}

/** The query for the ids of everything that a folder holds under a filter; its `after` and `limit` do not count. */
export function listingIdsSql(query: ListingQuery): { sql: string; values: SqlValue[] } {
  const place = placeSql(query);
  const filter = filterSql(query.filter);
  return {
    sql: `SELECT id FROM files WHERE ${place.sql}${filter.sql}`,
    values: [...place.values, ...filter.values],
  };
}

/** Sorts a short list that does not come from one folder (what friends share) by the same rules. */
export function sortFiles(files: FileRecord[], sort: FileSort): FileRecord[] {
  const { plan, isDescending } = readSort(sort);
  const direction = isDescending ? -1 : 1;
  const rankOf = (file: FileRecord) => (plan.ranks === MIXED || file.fileType === "FOLDER" ? 0 : 1);
  return [...files].sort((a, b) => {
    const byKey = compare(plan.position(a), plan.position(b)) || a.id - b.id;
    return rankOf(a) - rankOf(b) || direction * byKey;
  });
}

/** Whether a file passes a filter; the same rules as in SQL. */
export function passesFilter(file: FileRecord, filter: ListingFilter): boolean {
  if (file.isHidden && !filter.isHiddenShown) return false;
  if (filter.contentType !== null && file.contentType !== filter.contentType) return false;
  return filter.fileTypes.length === 0 || filter.fileTypes.includes(file.fileType);
}

function listRank(database: Database, query: ListingQuery & { rank: number | null }): FileRecord[] {
  const { plan, isDescending } = readSort(query.sort);
  const filter = filterSql(query.filter);
  const direction = isDescending ? "DESC" : "ASC";
  const place = placeSql(query);
  const values = [...place.values];
  let where = place.sql;
  if (query.rank !== null) {
    where += " AND kind_rank = ?";
    values.push(query.rank);
  }
  if (query.after !== null) {
    where += ` AND (${plan.column}, id) ${isDescending ? "<" : ">"} (?, ?)`;
    values.push(query.after.key, query.after.id);
  }
  return database
    .all(
      `SELECT * FROM files WHERE ${where}${filter.sql}
       ORDER BY ${plan.column} ${direction}, id ${direction} LIMIT ?`,
      ...[...values, ...filter.values, query.limit ?? -1],
    )
    .map(toFile);
}

function readSort(sort: FileSort): { plan: SortPlan; isDescending: boolean } {
  const [column = "NAME", direction] = sort.split("_");
  const plan = PLANS[column] ?? PLANS.NAME;
  if (plan === undefined) throw new Error("The NAME order is missing.");
  return { plan, isDescending: direction === "DESC" };
}

function placeSql({ ownerId, parentId }: ListingQuery): { sql: string; values: SqlValue[] } {
  if (parentId === null) return { sql: "user_id = ?", values: [ownerId] };
  return { sql: "user_id = ? AND parent_id = ?", values: [ownerId, parentId] };
}

function filterSql(filter: ListingFilter): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [];
  let sql = filter.isHiddenShown ? "" : " AND is_hidden = 0";
  if (filter.contentType !== null) {
    sql += " AND content_type = ?";
    values.push(filter.contentType);
  }
  if (filter.fileTypes.length > 0) {
    sql += ` AND file_type IN (${filter.fileTypes.map(() => "?").join(", ")})`;
    values.push(...filter.fileTypes);
  }
  return { sql, values };
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  // Bytes, not UTF-16 units: SQLite compares text as UTF-8, and the two differ beyond the basic plane.
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
