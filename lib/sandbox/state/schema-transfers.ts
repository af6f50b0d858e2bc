/**
 * Transfers. Like jobs (schema-jobs.ts), their times say what the clock shows of them. \`contents\` is what will arrive,
 * \`fetched\` what was really fetched; both as JSON.
 */
export const TRANSFERS_STEP = `
  CREATE TABLE transfers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, hash TEXT,
    save_parent_id INTEGER NOT NULL, callback_url TEXT, client_ip TEXT, subscription_id INTEGER,
    is_private INTEGER NOT NULL, trackers TEXT NOT NULL, torrent BLOB,
    contents TEXT NOT NULL, is_fetched INTEGER NOT NULL, fetched TEXT, fate TEXT,
    requested_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
    outcome TEXT, finished_at INTEGER, file_id INTEGER, message TEXT
  );
  CREATE INDEX transfers_by_user ON transfers (user_id, id);
  CREATE INDEX transfers_under_way ON transfers (ends_at) WHERE outcome IS NULL;

  INSERT INTO sqlite_sequence (name, seq) VALUES ('transfers', 900000);
`;
