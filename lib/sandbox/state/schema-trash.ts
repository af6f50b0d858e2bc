/**
 * The trash. What lies in it has left the table of files altogether: no listing, search or look at an id can show it by
 * mistake, and none of them has to say that it does not want to. A row keeps all that the file was; `top_id` is the
 * item of the trash that it belongs to, which for that item is its own id.
 */
export const TRASH_STEP = `
  ALTER TABLE users ADD COLUMN trash_bytes INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE trashed_files (
    id INTEGER PRIMARY KEY,
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
    start_from_seconds REAL NOT NULL,
    is_hidden INTEGER NOT NULL,
    top_id INTEGER NOT NULL,
    deleted_at INTEGER NOT NULL,
    -- When all of a large folder has arrived in the trash, and when a restore that was asked for takes place.
    complete_at INTEGER NOT NULL,
    restore_at INTEGER
  );
  CREATE INDEX trashed_files_by_item ON trashed_files (top_id);
  CREATE INDEX trash_items ON trashed_files (user_id, deleted_at, id) WHERE top_id = id;
  CREATE INDEX trash_by_age ON trashed_files (deleted_at, user_id) WHERE top_id = id;
  CREATE INDEX trash_restores ON trashed_files (restore_at, user_id) WHERE restore_at IS NOT NULL;

  -- Which files are made of a blob: asked whenever something is deleted for good.
  CREATE INDEX files_by_blob ON files (blob_id) WHERE blob_id IS NOT NULL;
  CREATE INDEX trashed_files_by_blob ON trashed_files (blob_id) WHERE blob_id IS NOT NULL;

  -- New names that the search index has not heard of yet; until then a file is found under its old one.
  CREATE TABLE search_renames (
    file_id INTEGER PRIMARY KEY, search_key TEXT NOT NULL, renamed_at INTEGER NOT NULL
  );
`;
