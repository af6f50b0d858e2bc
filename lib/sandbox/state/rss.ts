import { type Database, numberOf, numberOrNull, type Row, textOf, textOrNull } from "./database";

export type FeedRecord = {
  id: number;
  userId: number;
  title: string;
  sourceUrl: string;
  /** What a title must hold to be taken; null: anything. */
  keyword: string | null;
  /** What it must not hold; empty: nothing. */
  unwantedKeywords: string;
  parentId: number;
  /** Older files of this feed make room for newer ones. */
  deletesOldFiles: boolean;
  extracts: boolean;
  createdAt: number;
  updatedAt: number;
  pausedAt: number | null;
  checkedAt: number | null;
  nextCheckAt: number;
  lastError: string | null;
  /** How often in a row it could not be read. */
  failures: number;
};

export type FeedDraft = Pick<
  FeedRecord,
  | "userId"
  | "title"
  | "sourceUrl"
  | "keyword"
  | "unwantedKeywords"
  | "parentId"
  | "deletesOldFiles"
  | "extracts"
>;

export type FeedItemRecord = {
  id: number;
  feedId: number;
  title: string;
  link: string;
  publishedAt: number | null;
  detectedAt: number;
  processedAt: number;
  transferId: number | null;
  fileId: number | null;
  /** Why it failed; null: it has not. */
  failure: string | null;
};

export type FeedItemDraft = Pick<FeedItemRecord, "title" | "link" | "publishedAt"> & { guid: string };

/** The feeds of all accounts and their items. */
export class RssStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  create(draft: FeedDraft, now: number): FeedRecord {
    const { lastId } = this.#database.run(
      `INSERT INTO rss_feeds (user_id, title, source_url, keyword, unwanted_keywords, parent_id, deletes_old_files,
         extracts, created_at, updated_at, next_check_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[draft.userId, draft.title, draft.sourceUrl, draft.keyword, draft.unwantedKeywords, draft.parentId],
      ...[draft.deletesOldFiles ? 1 : 0, draft.extracts ? 1 : 0, now, now, now],
    );
    const feed = this.get(lastId);
    if (feed === null) throw new Error("A feed that was just made is missing.");
    return feed;
  }

  get(id: number): FeedRecord | null {
    const row = this.#database.get("SELECT * FROM rss_feeds WHERE id = ?", id);
    return row ? toFeed(row) : null;
  }

  /** Those of one user, the first one first. */
  list(userId: number): FeedRecord[] {
    return this.#database.all("SELECT * FROM rss_feeds WHERE user_id = ? ORDER BY id", userId).map(toFeed);
  }

  /** Of all users, those that are to be read again. */
  due(now: number): FeedRecord[] {
    return this.#database
      .all("SELECT * FROM rss_feeds WHERE paused_at IS NULL AND next_check_at <= ? ORDER BY id", now)
      .map(toFeed);
  }

  update(id: number, change: Partial<Omit<FeedRecord, "id" | "userId" | "createdAt">>): void {
    const feed = this.get(id);
    if (feed === null) return;
    const next = { ...feed, ...change };
    this.#database.run(
      `UPDATE rss_feeds SET title = ?, source_url = ?, keyword = ?, unwanted_keywords = ?, parent_id = ?,
         deletes_old_files = ?, extracts = ?, updated_at = ?, paused_at = ?, checked_at = ?, next_check_at = ?,
         last_error = ?, failures = ?
       WHERE id = ?`,
      ...[next.title, next.sourceUrl, next.keyword, next.unwantedKeywords, next.parentId],
      ...[next.deletesOldFiles ? 1 : 0, next.extracts ? 1 : 0, next.updatedAt, next.pausedAt],
      ...[next.checkedAt, next.nextCheckAt, next.lastError, next.failures, id],
    );
  }

  /** Forgets a feed and its items; what it has brought stays. */
  remove(id: number): void {
    this.#database.transaction(() => {
      this.#database.run("DELETE FROM rss_items WHERE feed_id = ?", id);
      this.#database.run("DELETE FROM rss_feeds WHERE id = ?", id);
    });
  }

  /** Notes an item. null: this feed has had it already. `isHidden`: it is not to be shown nor taken for new later. */
  addItem(feedId: number, draft: FeedItemDraft & { at: number; isHidden: boolean }): FeedItemRecord | null {
    const { changes, lastId } = this.#database.run(
      `INSERT OR IGNORE INTO rss_items (feed_id, guid, title, link, published_at, detected_at, processed_at, is_hidden)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[feedId, draft.guid, draft.title, draft.link, draft.publishedAt],
      ...[draft.at, draft.at, draft.isHidden ? 1 : 0],
    );
    return changes > 0 ? this.item(lastId) : null;
  }

  item(id: number): FeedItemRecord | null {
    const row = this.#database.get("SELECT * FROM rss_items WHERE id = ? AND is_hidden = 0", id);
    return row ? toItem(row) : null;
  }

  /** What a feed has brought, the newest first. */
  items(feedId: number): FeedItemRecord[] {
    return this.#database
      .all("SELECT * FROM rss_items WHERE feed_id = ? AND is_hidden = 0 ORDER BY id DESC", feedId)
      .map(toItem);
  }

  begin(itemId: number, { transferId, at }: { transferId: number; at: number }): void {
    this.#database.run(
      "UPDATE rss_items SET transfer_id = ?, processed_at = ?, file_id = NULL, failure = NULL WHERE id = ?",
      ...[transferId, at, itemId],
    );
  }

  fail(itemId: number, { failure, at }: { failure: string; at: number }): void {
    this.#database.run(
      "UPDATE rss_items SET failure = ?, processed_at = ? WHERE id = ?",
      ...[failure, at, itemId],
    );
  }

  /** An item whose file is there already. */
  bring(itemId: number, { fileId, at }: { fileId: number; at: number }): void {
    this.#database.run(
      "UPDATE rss_items SET file_id = ?, processed_at = ?, failure = NULL WHERE id = ?",
      ...[fileId, at, itemId],
    );
  }

  /** What became of the transfer that an item had begun. */
  end(transferId: number, { fileId, failure }: { fileId: number | null; failure: string | null }): void {
    this.#database.run(
      "UPDATE rss_items SET file_id = ?, failure = ? WHERE transfer_id = ?",
      ...[fileId, failure, transferId],
    );
  }

  hideItems(feedId: number): void {
    this.#database.run("UPDATE rss_items SET is_hidden = 1 WHERE feed_id = ?", feedId);
  }
}

function toFeed(row: Row): FeedRecord {
  return {
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    title: textOf(row, "title"),
    sourceUrl: textOf(row, "source_url"),
    keyword: textOrNull(row, "keyword"),
    unwantedKeywords: textOf(row, "unwanted_keywords"),
    parentId: numberOf(row, "parent_id"),
    deletesOldFiles: numberOf(row, "deletes_old_files") === 1,
    extracts: numberOf(row, "extracts") === 1,
    createdAt: numberOf(row, "created_at"),
    updatedAt: numberOf(row, "updated_at"),
    pausedAt: numberOrNull(row, "paused_at"),
    checkedAt: numberOrNull(row, "checked_at"),
    nextCheckAt: numberOf(row, "next_check_at"),
    lastError: textOrNull(row, "last_error"),
    failures: numberOf(row, "failures"),
  };
}

function toItem(row: Row): FeedItemRecord {
  return {
    id: numberOf(row, "id"),
    feedId: numberOf(row, "feed_id"),
    title: textOf(row, "title"),
    link: textOf(row, "link"),
    publishedAt: numberOrNull(row, "published_at"),
    detectedAt: numberOf(row, "detected_at"),
    processedAt: numberOf(row, "processed_at"),
    transferId: numberOrNull(row, "transfer_id"),
    fileId: numberOrNull(row, "file_id"),
    failure: textOrNull(row, "failure"),
  };
}
