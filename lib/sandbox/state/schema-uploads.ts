/**
 * Uploads that go on after a break. `received_bytes` and `checksum` belong together: what lies on disk beyond them came in
 * a moment before a crash, and is sent again. `file_id`: what became of it, null until all of it is there.
 */
export const UPLOADS_STEP = `
  CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL, parent_id INTEGER NOT NULL, name TEXT NOT NULL, size_bytes INTEGER NOT NULL,
    received_bytes INTEGER NOT NULL DEFAULT 0, checksum INTEGER NOT NULL DEFAULT 0,
    is_overwriting INTEGER NOT NULL, is_plain INTEGER NOT NULL, modified_at INTEGER, created_at INTEGER NOT NULL,
    file_id INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX uploads_by_user ON uploads (user_id, created_at);
`;
