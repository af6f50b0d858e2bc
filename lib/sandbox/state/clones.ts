import { type Database, numberOf, type Row, textOf, textOrNull } from "./database";
import { type Schedule, scheduleOf } from "./schedule";

export type CloneOutcome = "copied" | "failed";

/** The copying of what friends share into a user's own space. */
export type CloneRecord = Schedule & {
  id: number;
  userId: number;
  /** What is copied, with all below it. */
  rootIds: number[];
  /** The folder that it goes into, 0 for the root. */
  parentId: number;
  /** null: not done yet. */
  outcome: CloneOutcome | null;
  /** Why it failed, in words for the user. */
  message: string | null;
};

/** The clones of all accounts. */
export class CloneStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  create(draft: Schedule & Pick<CloneRecord, "userId" | "rootIds" | "parentId">): number {
    return this.#database.run(
      `INSERT INTO clones (user_id, root_ids, parent_id, requested_at, starts_at, ends_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[draft.userId, JSON.stringify(draft.rootIds), draft.parentId],
      ...[draft.requestedAt, draft.startsAt, draft.endsAt],
    ).lastId;
  }

  get(id: number): CloneRecord | null {
    const row = this.#database.get("SELECT * FROM clones WHERE id = ?", id);
    return row ? toClone(row) : null;
  }

  /** How many of a user's clones are not done. */
  countOpen(userId: number): number {
    const row = this.#database.get(
      "SELECT count(*) AS n FROM clones WHERE user_id = ? AND outcome IS NULL",
      userId,
    );
    return row ? numberOf(row, "n") : 0;
  }

  /** Of all users, what the clock says is to be done by now. */
  due(now: number): CloneRecord[] {
    return this.#database
      .all("SELECT * FROM clones WHERE outcome IS NULL AND ends_at <= ? ORDER BY ends_at, id", now)
      .map(toClone);
  }

  finish(id: number, { outcome, message }: { outcome: CloneOutcome; message: string | null }): void {
    this.#database.run("UPDATE clones SET outcome = ?, message = ? WHERE id = ?", outcome, message, id);
  }
}

function toClone(row: Row): CloneRecord {
  const outcome = textOrNull(row, "outcome");
  return {
    ...scheduleOf(row),
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    rootIds: JSON.parse(textOf(row, "root_ids")) as number[],
    parentId: numberOf(row, "parent_id"),
    outcome: outcome === "copied" || outcome === "failed" ? outcome : null,
    message: textOrNull(row, "message"),
  };
}
