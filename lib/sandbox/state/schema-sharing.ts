/**
 * Public links and clones of what friends share. A link that was deleted keeps its row: it still counts among those that
 * were made in a day or a week.
 */
export const SHARING_STEP = `
  CREATE TABLE public_links (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file_id INTEGER NOT NULL, owner_id INTEGER NOT NULL, token_id INTEGER NOT NULL UNIQUE, push_token TEXT NOT NULL,
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, deleted_at INTEGER
  );
  CREATE INDEX public_links_by_owner ON public_links (owner_id, created_at);
  CREATE INDEX public_links_by_file ON public_links (file_id);

  CREATE TABLE clones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, root_ids TEXT NOT NULL, parent_id INTEGER NOT NULL,
    requested_at INTEGER NOT NULL, starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
    outcome TEXT, message TEXT
  );
  CREATE INDEX clones_by_user ON clones (user_id, ends_at);
  CREATE INDEX clones_to_do ON clones (ends_at) WHERE outcome IS NULL;

  INSERT INTO sqlite_sequence (name, seq) VALUES ('clones', 860000), ('public_links', 880000);
`;
