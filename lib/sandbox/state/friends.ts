import type { Clock } from "./clock";
import { type Database, numberOf, type Row, textOf } from "./database";
import type { FriendshipRecord } from "./entities";

/**
 * Who knows whom. A friendship is two rows, one for each side; a request is one row of the asking side. The row's id
 * also names the friend's folder under "shared with you" (access.ts).
 */
export class FriendStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Makes two users friends of one another. */
  befriend(userId: number, friendId: number): void {
    this.#database.transaction(() => {
      this.#put({ userId, friendId, state: "friend" });
      this.#put({ userId: friendId, friendId: userId, state: "friend" });
    });
  }

  /** `userId` asks `friendId`, who has not answered yet. */
  request(userId: number, friendId: number): void {
    this.#put({ userId, friendId, state: "requested" });
  }

  /** Whom this user has asked without an answer yet, the first one first. */
  askedBy(userId: number): FriendshipRecord[] {
    return this.#database
      .all("SELECT * FROM friendships WHERE user_id = ? AND state = 'requested' ORDER BY id", userId)
      .map(toFriendship);
  }

  /** Who waits for this user's answer, the first one first; `userId` of such a row is whoever asks. */
  waitingFor(userId: number): FriendshipRecord[] {
    return this.#database
      .all("SELECT * FROM friendships WHERE friend_id = ? AND state = 'requested' ORDER BY id", userId)
      .map(toFriendship);
  }

  hasAsked(userId: number, friendId: number): boolean {
    return this.askedBy(userId).some((request) => request.friendId === friendId);
  }

  /**
   * Ends whatever there is between two users, a friendship or a request, with all that they share with one another by
   * name. What either shares with everyone stays as it is: the other one is simply no friend any more.
   */
  part(userId: number, friendId: number): void {
    this.#database.transaction(() => {
      for (const pair of [
        [userId, friendId],
        [friendId, userId],
      ]) {
        this.#database.run("DELETE FROM friendships WHERE user_id = ? AND friend_id = ?", ...pair);
        this.#database.run("DELETE FROM shares WHERE owner_id = ? AND friend_id = ?", ...pair);
      }
    });
  }

  /** Ends a request that nobody has answered. */
  withdraw(userId: number, friendId: number): void {
    this.#database.run(
      "DELETE FROM friendships WHERE user_id = ? AND friend_id = ? AND state = 'requested'",
      ...[userId, friendId],
    );
  }

  /** Whether a user shares anything with a friend, by name or with everyone. */
  sharesWith(ownerId: number, friendId: number): boolean {
    return (
      this.#database.get(
        `SELECT 1 AS yes FROM shares CROSS JOIN files ON files.id = file_id
         WHERE owner_id = ? AND (friend_id IS NULL OR friend_id = ?) LIMIT 1`,
        ...[ownerId, friendId],
      ) !== undefined
    );
  }

  /** The friends of one user, with the id of their friendship row. */
  friendsOf(userId: number): (FriendshipRecord & { id: number })[] {
    return this.#database
      .all("SELECT * FROM friendships WHERE user_id = ? AND state = 'friend' ORDER BY id", userId)
      .map(toFriendship);
  }

  areFriends(userId: number, friendId: number): boolean {
    return (
      this.#database.get(
        "SELECT 1 AS yes FROM friendships WHERE user_id = ? AND friend_id = ? AND state = 'friend'",
        ...[userId, friendId],
      ) !== undefined
    );
  }

  #put(draft: Omit<FriendshipRecord, "createdAt">): void {
    this.#database.run(
      `INSERT INTO friendships (user_id, friend_id, state, created_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (user_id, friend_id) DO UPDATE SET state = excluded.state`,
      ...[draft.userId, draft.friendId, draft.state, this.#clock.now()],
    );
  }
}

function toFriendship(row: Row): FriendshipRecord & { id: number } {
  return {
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    friendId: numberOf(row, "friend_id"),
    state: textOf(row, "state") as FriendshipRecord["state"],
    createdAt: numberOf(row, "created_at"),
  };
}
