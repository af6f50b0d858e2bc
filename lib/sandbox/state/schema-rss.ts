/** RSS feeds and what they have brought. What was cleared or left out is hidden, as it must not be taken for new. */
export const RSS_STEP = `
  CREATE TABLE rss_feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, title TEXT NOT NULL, source_url TEXT NOT NULL,
    keyword TEXT, unwanted_keywords TEXT NOT NULL, parent_id INTEGER NOT NULL,
    deletes_old_files INTEGER NOT NULL, extracts INTEGER NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, paused_at INTEGER,
    checked_at INTEGER, next_check_at INTEGER NOT NULL, last_error TEXT, failures INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX rss_feeds_by_user ON rss_feeds (user_id, id);
  CREATE INDEX rss_feeds_due ON rss_feeds (next_check_at) WHERE paused_at IS NULL;

  CREATE TABLE rss_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER NOT NULL, guid TEXT NOT NULL, title TEXT NOT NULL, link TEXT NOT NULL,
    published_at INTEGER, detected_at INTEGER NOT NULL, processed_at INTEGER NOT NULL,
    transfer_id INTEGER, file_id INTEGER, failure TEXT, is_hidden INTEGER NOT NULL DEFAULT 0,
    UNIQUE (feed_id, guid)
  );
  CREATE INDEX rss_items_by_transfer ON rss_items (transfer_id) WHERE transfer_id IS NOT NULL;

  INSERT INTO sqlite_sequence (name, seq) VALUES ('rss_feeds', 910000), ('rss_items', 920000);
`;
