import { randomInt } from "node:crypto";
import type { Clock } from "./clock";
import { type Database, numberOf, type Row, recordOf, textOf } from "./database";

/** Who came by an invitation; `status` and `earned_amount` are put.io's. */
export type InvitedGuest = {
  username: string;
  status: string;
  earnedAmount: number | null;
  joinedAt: number;
};

export type FriendInviteRecord = {
  id: number;
  code: string;
  createdAt: number;
  /** null: nobody yet. */
  guest: InvitedGuest | null;
};

const CODE_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const CODE_LENGTH = 10;

/** Invitations by which a friend may join put.io. */
export class FriendInviteStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Answers with the code. Seeds say when that was, and who came by it. */
  create(userId: number, past: { createdAt?: number; guest?: InvitedGuest } = {}): string {
    const code = Array.from(
      { length: CODE_LENGTH },
      () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)],
    ).join("");
    this.#database.run(
      "INSERT INTO friend_invites (user_id, code, created_at, guest) VALUES (?, ?, ?, ?)",
      ...[userId, code, past.createdAt ?? this.#clock.now(), past.guest ? JSON.stringify(past.guest) : null],
    );
    return code;
  }

  /** Those of one user, the newest first. */
  list(userId: number): FriendInviteRecord[] {
    return this.#database
      .all("SELECT * FROM friend_invites WHERE user_id = ? ORDER BY id DESC", userId)
      .map(toInvite);
  }
}

function toInvite(row: Row): FriendInviteRecord {
  return {
    id: numberOf(row, "id"),
    code: textOf(row, "code"),
    createdAt: numberOf(row, "created_at"),
    guest: row.guest === null ? null : (recordOf(row, "guest") as InvitedGuest),
  };
}
