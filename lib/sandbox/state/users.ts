import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row, recordOf, textOf } from "./database";
import type { UserRecord } from "./entities";

export type UserDraft = Pick<UserRecord, "username" | "password"> &
  Partial<Omit<UserRecord, "id" | "usedBytes" | "trashBytes" | "passwordChangedAt">>;

const TEBIBYTE = 1024 ** 4;

/** put.io's settings of a new account, by its own key names. */
export const DEFAULT_SETTINGS: Readonly<Record<string, unknown>> = {
  beta_user: false,
  callback_url: null,
  dark_theme: false,
  default_download_folder: 0,
  dont_autoselect_subtitles: false,
  fluid_layout: false,
  hide_subtitles: false,
  history_enabled: true,
  is_invisible: false,
  locale: null,
  login_mails_enabled: false,
  next_episode: true,
  pushover_token: null,
  show_optimistic_usage: false,
  sort_by: "NAME_ASC",
  start_from: true,
  subtitle_languages: ["eng"],
  theater_mode: false,
  theme: "auto",
  transfer_sort_by: null,
  trash_enabled: true,
  tunnel_route_name: "default",
  two_factor_enabled: false,
  use_private_download_ip: false,
  use_start_from: true,
  video_player: "html5",
};

/** The accounts. Names are compared without case. */
export class UserStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Throws when the name is taken (names are compared without case). */
  create(draft: UserDraft): UserRecord {
    const { lastId } = this.#database.run(
      `INSERT INTO users (username, password, mail, disk_size_bytes, created_at, settings, is_listed)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[draft.username, draft.password, draft.mail ?? `${draft.username}@example.com`],
      ...[draft.diskSizeBytes ?? TEBIBYTE, draft.createdAt ?? this.#clock.now()],
      ...[JSON.stringify({ ...DEFAULT_SETTINGS, ...draft.settings }), draft.isListed ? 1 : 0],
    );
    const user = this.get(lastId);
    if (user === null) throw new Error("A user that was just created is missing.");
    return user;
  }

  get(id: number): UserRecord | null {
    const row = this.#database.get("SELECT * FROM users WHERE id = ?", id);
    return row ? toUser(row) : null;
  }

  byName(username: string): UserRecord | null {
    const row = this.#database.get("SELECT * FROM users WHERE username = ?", username);
    return row ? toUser(row) : null;
  }

  /** Whose name holds this text, in any case, by name; `limit` of them at most. Whoever hides (`is_invisible`) is left out. */
  search(text: string, limit: number): UserRecord[] {
    return this.#database
      .all(
        `SELECT * FROM users WHERE instr(lower(username), lower(?)) > 0 AND json_extract(settings, '$.is_invisible') = 0
         ORDER BY username LIMIT ?`,
        ...[text, limit],
      )
      .map(toUser);
  }

  /** Who has this mail address, in any case. */
  byMail(mail: string): UserRecord | null {
    const row = this.#database.get("SELECT * FROM users WHERE lower(mail) = lower(?)", mail);
    return row ? toUser(row) : null;
  }

  /** Those whom the sign-in page offers, the oldest first. */
  listed(): UserRecord[] {
    return this.#database.all("SELECT * FROM users WHERE is_listed = 1 ORDER BY id").map(toUser);
  }

  count(): number {
    return numberOf(this.#database.get("SELECT count(*) AS n FROM users") ?? {}, "n");
  }

  update(id: number, change: Partial<Pick<UserRecord, "username" | "password" | "mail" | "settings">>): void {
    const user = this.get(id);
    if (user === null) return;
    const next = { ...user, ...change };
    const changedAt = change.password === undefined ? user.passwordChangedAt : this.#clock.now();
    this.#database.run(
      "UPDATE users SET username = ?, password = ?, mail = ?, settings = ?, password_changed_at = ? WHERE id = ?",
      ...[next.username, next.password, next.mail, JSON.stringify(next.settings), changedAt, id],
    );
  }
}

function toUser(row: Row): UserRecord {
  return {
    id: numberOf(row, "id"),
    username: textOf(row, "username"),
    password: textOf(row, "password"),
    passwordChangedAt: numberOrNull(row, "password_changed_at"),
    mail: textOf(row, "mail"),
    diskSizeBytes: numberOf(row, "disk_size_bytes"),
    usedBytes: numberOf(row, "used_bytes"),
    trashBytes: numberOf(row, "trash_bytes"),
    createdAt: numberOf(row, "created_at"),
    settings: recordOf(row, "settings"),
    isListed: numberOf(row, "is_listed") === 1,
  };
}
