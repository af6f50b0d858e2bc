import { type Database, numberOf, numberOrNull, type Row, textOrNull } from "./database";
import { type Schedule, scheduleOf } from "./schedule";

/** A file's conversion to MP4. There is at most one of a file; asking anew replaces one that failed. */
export type ConversionRecord = Schedule & {
  fileId: number;
  /** Who asked, which may be a friend of the owner's. */
  userId: number;
  /** What came of the real work; null: not done yet. */
  outcome: "ready" | "failed" | null;
  /** The MP4, where it is ready. */
  blobId: number | null;
};

/** MP4 copies and the conversions that make them. */
export class ConversionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(fileId: number): ConversionRecord | null {
    const row = this.#database.get("SELECT * FROM conversions WHERE file_id = ?", fileId);
    return row ? toConversion(row) : null;
  }

  start(draft: Omit<ConversionRecord, "outcome" | "blobId">): void {
    this.#database.run(
      `INSERT OR REPLACE INTO conversions (file_id, user_id, requested_at, starts_at, ends_at)
       VALUES (?, ?, ?, ?, ?)`,
      ...[draft.fileId, draft.userId, draft.requestedAt, draft.startsAt, draft.endsAt],
    );
  }

  /** `blobId` null: it failed. Nothing happens where the conversion was taken back meanwhile. */
  finish(fileId: number, blobId: number | null): void {
    this.#database.run(
      "UPDATE conversions SET outcome = ?, blob_id = ? WHERE file_id = ? AND outcome IS NULL",
      ...[blobId === null ? "failed" : "ready", blobId, fileId],
    );
  }

  remove(fileId: number): void {
    this.#database.run("DELETE FROM conversions WHERE file_id = ?", fileId);
  }

  /** What this user has asked for and the clock does not show as over, or the work has not finished; in order. */
  open(userId: number, now: number): ConversionRecord[] {
    return this.#database
      .all(
        `SELECT * FROM conversions WHERE user_id = ? AND (ends_at > ? OR outcome IS NULL)
         ORDER BY starts_at, requested_at, file_id`,
        ...[userId, now],
      )
      .map(toConversion);
  }

  /** Of all users, what a restart has to take up again. */
  unfinished(): ConversionRecord[] {
    return this.#database
      .all("SELECT * FROM conversions WHERE outcome IS NULL ORDER BY starts_at, file_id")
      .map(toConversion);
  }
}

function toConversion(row: Row): ConversionRecord {
  const outcome = textOrNull(row, "outcome");
  return {
    ...scheduleOf(row),
    fileId: numberOf(row, "file_id"),
    userId: numberOf(row, "user_id"),
    outcome: outcome === "ready" || outcome === "failed" ? outcome : null,
    blobId: numberOrNull(row, "blob_id"),
  };
}
