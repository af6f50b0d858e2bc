import { type Database, numberOf, textOf } from "./database";

/** The order that a user saved for a folder; also for the root and for friends' folders, which have no row of their own. */
export class FolderSortStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** All of a user's saved orders, by folder id. */
  all(userId: number): Map<number, string> {
    const rows = this.#database.all("SELECT folder_id, sort_by FROM folder_sorts WHERE user_id = ?", userId);
    return new Map(rows.map((row) => [numberOf(row, "folder_id"), textOf(row, "sort_by")]));
  }

  set(place: { userId: number; folderId: number }, sortBy: string): void {
    this.#database.run(
      "INSERT OR REPLACE INTO folder_sorts (user_id, folder_id, sort_by) VALUES (?, ?, ?)",
      ...[place.userId, place.folderId, sortBy],
    );
  }

  clear(userId: number): void {
    this.#database.run("DELETE FROM folder_sorts WHERE user_id = ?", userId);
  }
}
