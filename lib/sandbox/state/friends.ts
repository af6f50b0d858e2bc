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
