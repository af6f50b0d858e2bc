import { type Database, numberOf, type Row, textOf, textOrNull } from "./database";
import { type Schedule, scheduleOf } from "./schedule";

export type ExtractionOutcome = "extracted" | "failed" | "password";

/** The unpacking of one archive, which may lie in several parts. */
export type ExtractionRecord = Schedule & {
  id: number;
  userId: number;
  /** The archive, or its first part. */
  fileId: number;
  /** The archive's name when it was asked for. */
  name: string;
  /** All parts, the first included. */
  partIds: number[];
  /** Kept until the work is done. */
  password: string | null;
  /** Asked for anew with a password. */
  isUnlocked: boolean;
  /** What came of the real work; null: not done yet. */
  outcome: ExtractionOutcome | null;
  /** Why it failed, in words for the user. */
  message: string | null;
};

export type ExtractionDraft = Schedule &
  Pick<ExtractionRecord, "userId" | "fileId" | "name" | "partIds" | "password">;

/** The extractions of all accounts, until they are dismissed. */
export class ExtractionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get(id: number): ExtractionRecord | null {
    const row = this.#database.get("SELECT * FROM extractions WHERE id = ?", id);
    return row ? toExtraction(row) : null;
  }

  /** In the order of asking. */
  ofUser(userId: number): ExtractionRecord[] {
    return this.#database
      .all("SELECT * FROM extractions WHERE user_id = ? ORDER BY id", userId)
      .map(toExtraction);
  }

  start(draft: ExtractionDraft): ExtractionRecord {
    const { lastId } = this.#database.run(
      `INSERT INTO extractions (user_id, file_id, name, part_ids, password, requested_at, starts_at, ends_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[draft.userId, draft.fileId, draft.name, JSON.stringify(draft.partIds), draft.password],
      ...[draft.requestedAt, draft.startsAt, draft.endsAt],
    );
    const record = this.get(lastId);
    if (record === null) throw new Error("An extraction that was just begun is missing.");
    return record;
  }

  /** Begins anew, with a password or without. */
  restart(id: number, again: Schedule & { password: string | null }): void {
    this.#database.run(
      `UPDATE extractions SET password = ?, is_unlocked = ?, requested_at = ?, starts_at = ?, ends_at = ?,
         outcome = NULL, message = NULL
       WHERE id = ?`,
      ...[
        again.password,
        again.password === null ? 0 : 1,
        again.requestedAt,
        again.startsAt,
        again.endsAt,
        id,
      ],
    );
  }

  finish(id: number, { outcome, message }: { outcome: ExtractionOutcome; message: string | null }): void {
    this.#database.run(
      "UPDATE extractions SET outcome = ?, message = ?, password = NULL WHERE id = ? AND outcome IS NULL",
      ...[outcome, message, id],
    );
  }

  remove(id: number): void {
    this.#database.run("DELETE FROM extractions WHERE id = ?", id);
  }

  /** Of all users, what a restart has to take up again. */
  unfinished(): ExtractionRecord[] {
    return this.#database
      .all("SELECT * FROM extractions WHERE outcome IS NULL ORDER BY id")
      .map(toExtraction);
  }
}

function toExtraction(row: Row): ExtractionRecord {
  const outcome = textOrNull(row, "outcome");
  return {
    ...scheduleOf(row),
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    fileId: numberOf(row, "file_id"),
    name: textOf(row, "name"),
    partIds: JSON.parse(textOf(row, "part_ids")) as number[],
    password: textOrNull(row, "password"),
    isUnlocked: numberOf(row, "is_unlocked") === 1,
    outcome: outcome === "extracted" || outcome === "failed" || outcome === "password" ? outcome : null,
    message: textOrNull(row, "message"),
  };
}
