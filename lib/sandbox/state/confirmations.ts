import type { Clock } from "./clock";
import { type Database, numberOf, textOf } from "./database";

export const CONFIRMATION_SUBJECTS = ["mail_change", "password_change", "subscription_upgrade"] as const;
export type ConfirmationSubject = (typeof CONFIRMATION_SUBJECTS)[number];

/** How long a mail that asks for confirmation is of any use. */
const LIFETIME_SECONDS = 86_400;

/** The mails by which put.io has what matters confirmed. */
export class ConfirmationStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  add(userId: number, subject: ConfirmationSubject): void {
    this.#database.run(
      "INSERT INTO confirmations (user_id, subject, created_at) VALUES (?, ?, ?)",
      ...[userId, subject, this.#clock.now()],
    );
  }

  /** The last day's, newest first. */
  list(userId: number): { subject: string; createdAt: number }[] {
    return this.#database
      .all(
        "SELECT * FROM confirmations WHERE user_id = ? AND created_at > ? ORDER BY id DESC",
        ...[userId, this.#clock.now() - LIFETIME_SECONDS],
      )
      .map((row) => ({ subject: textOf(row, "subject"), createdAt: numberOf(row, "created_at") }));
  }
}
