import { type Database, numberOf, numberOrNull, type Row, textOf, textOrNull } from "./database";
import { type Schedule, scheduleOf } from "./schedule";

/** `failed`: nothing could be put in, `message` says why. `broken`: something went wrong on the way. */
export type ZipOutcome = "built" | "failed" | "broken";

export type ZipRecord = Schedule & {
  id: number;
  userId: number;
  /** What a download of it is called. */
  name: string;
  rootIds: number[];
  outcome: ZipOutcome | null;
  message: string | null;
  /** Paths of what could not be put in. */
  missing: string[];
  /** Where the central directory begins. */
  directoryOffset: number;
  sizeBytes: number;
};

/** One file or folder in a zip, with its places there: where its header lies, and its line in the directory. */
export type ZipEntryRecord = {
  position: number;
  /** The whole path, `/` between the parts and at the end of a folder. */
  name: string;
  /** null: a folder, or an empty file. */
  blobId: number | null;
  sizeBytes: number;
  crc32: number;
  modifiedAt: number;
  offset: number;
  directoryOffset: number;
};

export type BuiltZip = Pick<ZipRecord, "missing" | "directoryOffset" | "sizeBytes"> & {
  entries: Iterable<ZipEntryRecord>;
};

/** Zips are never stored: a row for each entry says where its bytes will be, and they are read when they are asked for. */
export class ZipStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  create(draft: Schedule & Pick<ZipRecord, "userId" | "name" | "rootIds">): ZipRecord {
    const { lastId } = this.#database.run(
      `INSERT INTO zips (user_id, name, root_ids, requested_at, starts_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)`,
      ...[draft.userId, draft.name, JSON.stringify(draft.rootIds)],
      ...[draft.requestedAt, draft.startsAt, draft.endsAt],
    );
    const zip = this.get(lastId);
    if (zip === null) throw new Error("A zip that was just created is missing.");
    return zip;
  }

  get(id: number): ZipRecord | null {
    const row = this.#database.get("SELECT * FROM zips WHERE id = ?", id);
    return row ? toZip(row) : null;
  }

  /** The newest first. */
  ofUser(userId: number): ZipRecord[] {
    return this.#database.all("SELECT * FROM zips WHERE user_id = ? ORDER BY id DESC", userId).map(toZip);
  }

  /** Of all users, what a restart has to take up again. */
  unfinished(): ZipRecord[] {
    return this.#database.all("SELECT * FROM zips WHERE outcome IS NULL ORDER BY id").map(toZip);
  }

  restart(id: number, { requestedAt, startsAt, endsAt }: Schedule): void {
    this.#database.transaction(() => {
      this.#clear(id);
      this.#database.run(
        `UPDATE zips SET requested_at = ?, starts_at = ?, ends_at = ?, outcome = NULL, message = NULL, missing = '[]'
         WHERE id = ?`,
        ...[requestedAt, startsAt, endsAt, id],
      );
    });
  }

  fail(id: number, { outcome, message }: { outcome: "failed" | "broken"; message: string }): void {
    this.#database.run(
      "UPDATE zips SET outcome = ?, message = ? WHERE id = ? AND outcome IS NULL",
      ...[outcome, message, id],
    );
  }

  /** Nothing happens where the zip was cancelled meanwhile. */
  finish(id: number, built: BuiltZip): void {
    this.#database.transaction(() => {
      const { changes } = this.#database.run(
        `UPDATE zips SET outcome = 'built', missing = ?, directory_offset = ?, size_bytes = ?
         WHERE id = ? AND outcome IS NULL`,
        ...[JSON.stringify(built.missing), built.directoryOffset, built.sizeBytes, id],
      );
      if (changes === 0) return;
      for (const entry of built.entries) this.#insert(id, entry);
    });
  }

  remove(id: number): void {
    this.#database.transaction(() => {
      this.#clear(id);
      this.#database.run("DELETE FROM zips WHERE id = ?", id);
    });
  }

  /** Up to `limit` entries from this position on. */
  entries(zipId: number, page: { from: number; limit: number }): ZipEntryRecord[] {
    return this.#database
      .all(
        "SELECT * FROM zip_entries WHERE zip_id = ? AND position >= ? ORDER BY position LIMIT ?",
        ...[zipId, page.from, page.limit],
      )
      .map(toEntry);
  }

  countEntries(zipId: number): number {
    const row = this.#database.get("SELECT count(*) AS n FROM zip_entries WHERE zip_id = ?", zipId);
    return row ? numberOf(row, "n") : 0;
  }

  /** The position of the entry in which this byte of the zip lies; of its line, when it lies in the directory. */
  positionAt(zipId: number, place: { column: "offset" | "directory_offset"; byte: number }): number {
    const row = this.#database.get(
      `SELECT max(position) AS position FROM zip_entries WHERE zip_id = ? AND ${place.column} <= ?`,
      ...[zipId, place.byte],
    );
    return row ? (numberOrNull(row, "position") ?? 0) : 0;
  }

  #insert(zipId: number, entry: ZipEntryRecord): void {
    this.#database.run(
      `INSERT INTO zip_entries
         (zip_id, position, name, blob_id, size_bytes, crc32, modified_at, offset, directory_offset)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[zipId, entry.position, entry.name, entry.blobId, entry.sizeBytes, entry.crc32, entry.modifiedAt],
      ...[entry.offset, entry.directoryOffset],
    );
  }

  #clear(id: number): void {
    this.#database.run("DELETE FROM zip_entries WHERE zip_id = ?", id);
  }
}

function toZip(row: Row): ZipRecord {
  const outcome = textOrNull(row, "outcome");
  return {
    ...scheduleOf(row),
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    name: textOf(row, "name"),
    rootIds: JSON.parse(textOf(row, "root_ids")) as number[],
    outcome: outcome === "built" || outcome === "failed" || outcome === "broken" ? outcome : null,
    message: textOrNull(row, "message"),
    missing: JSON.parse(textOf(row, "missing")) as string[],
    directoryOffset: numberOf(row, "directory_offset"),
    sizeBytes: numberOf(row, "size_bytes"),
  };
}

function toEntry(row: Row): ZipEntryRecord {
  return {
    position: numberOf(row, "position"),
    name: textOf(row, "name"),
    blobId: numberOrNull(row, "blob_id"),
    sizeBytes: numberOf(row, "size_bytes"),
    crc32: numberOf(row, "crc32"),
    modifiedAt: numberOf(row, "modified_at"),
    offset: numberOf(row, "offset"),
    directoryOffset: numberOf(row, "directory_offset"),
  };
}
