import { type Database, numberOf } from "./database";
import { JOBS_STEP } from "./schema-jobs";
import { PEOPLE_STEP } from "./schema-people";
import { RSS_STEP } from "./schema-rss";
import { SHARING_STEP } from "./schema-sharing";
import { TRANSFERS_STEP } from "./schema-transfers";
import { TRASH_STEP } from "./schema-trash";
import { UPLOADS_STEP } from "./schema-uploads";

/**
 * The database, one step after another: a data directory of an older version is brought up to date when it is opened.
 * A step that has been released is never edited; a new one is appended.
 */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username TEXT NOT NULL UNIQUE COLLATE NOCASE,
    password TEXT NOT NULL,
    mail TEXT NOT NULL,
    disk_size_bytes INTEGER NOT NULL,
    used_bytes INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    settings TEXT NOT NULL,
    is_listed INTEGER NOT NULL
  );

  CREATE TABLE tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    token TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,
    app_id INTEGER,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
  );
  CREATE INDEX tokens_by_user ON tokens (user_id, scope, app_id);

  CREATE TABLE blobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL UNIQUE,
    size_bytes INTEGER NOT NULL,
    crc32 TEXT,
    probe TEXT,
    poster_path TEXT
  );

  CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    parent_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    search_key TEXT NOT NULL,
    kind_rank INTEGER NOT NULL,
    type_key TEXT NOT NULL,
    file_type TEXT NOT NULL,
    content_type TEXT NOT NULL,
    blob_id INTEGER,
    size_bytes INTEGER NOT NULL,
    crc32 TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    first_accessed_at INTEGER,
    start_from_seconds REAL NOT NULL DEFAULT 0,
    is_hidden INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX files_by_name ON files (user_id, parent_id, kind_rank, name_key, id);
  CREATE INDEX files_by_exact_name ON files (parent_id, name);
  CREATE INDEX files_by_type ON files (user_id, parent_id, kind_rank, type_key, id);
  CREATE INDEX files_by_size ON files (user_id, parent_id, size_bytes, id);
  CREATE INDEX files_by_creation ON files (user_id, parent_id, created_at, id);
  CREATE INDEX files_by_update ON files (user_id, parent_id, updated_at, id);
  CREATE INDEX files_by_access ON files (user_id, parent_id, ifnull(first_accessed_at, 0), id);

  CREATE TABLE folder_sorts (
    user_id INTEGER NOT NULL, folder_id INTEGER NOT NULL, sort_by TEXT NOT NULL,
    PRIMARY KEY (user_id, folder_id)
  ) WITHOUT ROWID;

  CREATE TABLE guest_viewings (
    user_id INTEGER NOT NULL, file_id INTEGER NOT NULL,
    first_accessed_at INTEGER, start_from_seconds REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, file_id)
  ) WITHOUT ROWID;

  CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, created_at INTEGER NOT NULL, type TEXT NOT NULL, extra TEXT NOT NULL
  );
  CREATE INDEX events_by_user ON events (user_id, id);

  CREATE TABLE shares (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL, owner_id INTEGER NOT NULL, friend_id INTEGER, created_at INTEGER NOT NULL
  );
  CREATE INDEX shares_by_file ON shares (file_id);
  CREATE INDEX shares_by_owner ON shares (owner_id, friend_id);

  CREATE TABLE friendships (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, friend_id INTEGER NOT NULL, state TEXT NOT NULL, created_at INTEGER NOT NULL,
    UNIQUE (user_id, friend_id)
  );

  CREATE TABLE config (
    user_id INTEGER NOT NULL, app_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (user_id, app_id, key)
  ) WITHOUT ROWID;

  CREATE TABLE oauth_apps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL, description TEXT NOT NULL, website TEXT NOT NULL,
    callback TEXT NOT NULL, secret TEXT NOT NULL
  );

  CREATE TABLE oauth_codes (
    code TEXT PRIMARY KEY,
    app_id INTEGER NOT NULL, user_id INTEGER NOT NULL, redirect_uri TEXT NOT NULL, created_at INTEGER NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE device_codes (
    code TEXT PRIMARY KEY,
    app_id INTEGER NOT NULL, created_at INTEGER NOT NULL, token TEXT
  ) WITHOUT ROWID;

  -- Ids of different things begin far apart: a file id passed as a user id then finds nothing instead of a wrong row.
  INSERT INTO sqlite_sequence (name, seq) VALUES
    ('users', 2000), ('oauth_apps', 5000), ('shares', 40000), ('files', 100000), ('tokens', 300000), ('events', 700000);
  `,
  TRASH_STEP,
  JOBS_STEP,
  PEOPLE_STEP,
  TRANSFERS_STEP,
  UPLOADS_STEP,
  SHARING_STEP,
  RSS_STEP,
];

/** Brings the database up to the newest step. Throws when it was written by a newer version. */
export function migrate(database: Database): void {
  const row = database.get("PRAGMA user_version");
  const version = row ? numberOf(row, "user_version") : 0;
  if (version > MIGRATIONS.length) {
    throw new Error(`The data directory was written by a newer version of the sandbox (schema ${version}).`);
  }
  for (let step = version; step < MIGRATIONS.length; step++) {
    database.transaction(() => {
      database.exec(MIGRATIONS[step] ?? "");
      database.exec(`PRAGMA user_version = ${step + 1}`);
    });
  }
}
