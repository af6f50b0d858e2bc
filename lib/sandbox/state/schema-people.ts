/**
 * What hangs on an account besides its files: from where each token is used, passwords for single programs, invitations,
 * the mails that put.io has sent, and the torrents that events have kept.
 */
export const PEOPLE_STEP = `
  CREATE INDEX friendships_by_friend ON friendships (friend_id, state);

  ALTER TABLE users ADD COLUMN password_changed_at INTEGER;

  -- The program that a token was given to, as JSON (client-facts.ts); a code carries it from the sign-in page.
  ALTER TABLE tokens ADD COLUMN client TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE tokens ADD COLUMN last_used_at INTEGER;
  ALTER TABLE oauth_codes ADD COLUMN client TEXT NOT NULL DEFAULT '{}';
  ALTER TABLE device_codes ADD COLUMN client TEXT NOT NULL DEFAULT '{}';

  CREATE TABLE app_passwords (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, note TEXT NOT NULL, password TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL,
    last_used_at INTEGER, ip_address TEXT
  );
  CREATE INDEX app_passwords_by_user ON app_passwords (user_id, id);

  -- \`guest\`: who came by it, as JSON by put.io's key names; null: nobody yet.
  CREATE TABLE friend_invites (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, guest TEXT
  );
  CREATE INDEX friend_invites_by_user ON friend_invites (user_id, id);

  CREATE TABLE confirmations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL, subject TEXT NOT NULL, created_at INTEGER NOT NULL
  );
  CREATE INDEX confirmations_by_user ON confirmations (user_id, id);

  CREATE TABLE event_torrents (event_id INTEGER PRIMARY KEY, bytes BLOB NOT NULL);

  INSERT INTO sqlite_sequence (name, seq) VALUES ('app_passwords', 860000), ('friend_invites', 870000);
`;
