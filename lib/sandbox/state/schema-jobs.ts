/**
 * Jobs: conversions, extractions, zips, lists of links. Their three times say what the clock shows of them (schedule.ts);
 * `outcome` is what came of the real work, null until it is done.
 */
export const JOBS_STEP = `
  CREATE TABLE conversions (
    file_id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL,
    requested_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
    outcome TEXT, blob_id INTEGER
  );
  CREATE INDEX conversions_by_user ON conversions (user_id, ends_at);
  CREATE INDEX conversions_by_blob ON conversions (blob_id) WHERE blob_id IS NOT NULL;

  CREATE TABLE extractions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, file_id INTEGER NOT NULL, name TEXT NOT NULL, part_ids TEXT NOT NULL, password TEXT,
    requested_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
    is_unlocked INTEGER NOT NULL DEFAULT 0, outcome TEXT, message TEXT
  );
  CREATE INDEX extractions_by_user ON extractions (user_id, id);

  CREATE TABLE zips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, name TEXT NOT NULL, root_ids TEXT NOT NULL,
    requested_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
    outcome TEXT, message TEXT, missing TEXT NOT NULL DEFAULT '[]',
    directory_offset INTEGER NOT NULL DEFAULT 0, size_bytes INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX zips_by_user ON zips (user_id, id);
  CREATE TABLE zip_entries (
    zip_id INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, blob_id INTEGER,
    size_bytes INTEGER NOT NULL, crc32 INTEGER NOT NULL, modified_at INTEGER NOT NULL,
    offset INTEGER NOT NULL, directory_offset INTEGER NOT NULL,
    PRIMARY KEY (zip_id, position)
  ) WITHOUT ROWID;
  CREATE INDEX zip_entries_by_offset ON zip_entries (zip_id, offset);

  CREATE TABLE download_links (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, file_ids TEXT NOT NULL,
    requested_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL
  );
  CREATE INDEX download_links_by_user ON download_links (user_id, file_ids);

  INSERT INTO sqlite_sequence (name, seq) VALUES ('extractions', 800000), ('zips', 820000), ('download_links', 840000);
`;
