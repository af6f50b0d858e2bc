import { randomBytes } from "node:crypto";
import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row, textOf } from "./database";
import type { FileRecord } from "./entities";

export type PublicLinkRecord = {
  id: number;
  fileId: number;
  ownerId: number;
  /** The access token that visitors have. */
  token: string;
  pushToken: string;
  createdAt: number;
  expiresAt: number;
  /** When its owner took it back; null: not yet. */
  deletedAt: number | null;
};

/** How many links of a user work now, and how many were made of late, with those that are gone. */
export type LinkCounts = { fileLinks: number; folderLinks: number; madeInDay: number; madeInWeek: number };

const DAY_SECONDS = 86_400;

const SELECT = `SELECT public_links.*, tokens.token AS token
  FROM public_links CROSS JOIN tokens ON tokens.id = public_links.token_id`;

/** Links that show a file or a folder to whoever has them. */
export class PublicLinkStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  create(
    file: FileRecord,
    draft: { tokenId: number; createdAt?: number; lifeSeconds: number },
  ): PublicLinkRecord {
    const createdAt = draft.createdAt ?? this.#clock.now();
    const { lastId } = this.#database.run(
      `INSERT INTO public_links (file_id, owner_id, token_id, push_token, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[file.id, file.userId, draft.tokenId, randomBytes(12).toString("base64url")],
      ...[createdAt, createdAt + draft.lifeSeconds],
    );
    const link = this.get(lastId);
    if (link === null) throw new Error("A link that was just made is missing.");
    return link;
  }

  /** Also finds those that were deleted or are over. */
  get(id: number): PublicLinkRecord | null {
    const row = this.#database.get(`${SELECT} WHERE public_links.id = ?`, id);
    return row ? toLink(row) : null;
  }

  /** The link that a token belongs to, whether it still works or not. */
  ofToken(tokenId: number): PublicLinkRecord | null {
    const row = this.#database.get(`${SELECT} WHERE public_links.token_id = ?`, tokenId);
    return row ? toLink(row) : null;
  }

  /** A user's links that work now, the newest first; what lies in the trash shows nothing to anybody. */
  open(ownerId: number): PublicLinkRecord[] {
    return this.#database
      .all(
        `${SELECT} CROSS JOIN files ON files.id = public_links.file_id
         WHERE owner_id = ? AND deleted_at IS NULL AND expires_at > ? ORDER BY public_links.id DESC`,
        ...[ownerId, this.#clock.now()],
      )
      .map(toLink);
  }

  remove(id: number): void {
    this.#database.run(
      "UPDATE public_links SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
      ...[this.#clock.now(), id],
    );
  }

  counts(ownerId: number): LinkCounts {
    const now = this.#clock.now();
    const works = "deleted_at IS NULL AND expires_at > ?1";
    const row =
      this.#database.get(
        `SELECT count(*) FILTER (WHERE ${works} AND kind_rank = 1) AS file_links,
           count(*) FILTER (WHERE ${works} AND kind_rank = 0) AS folder_links,
           count(*) FILTER (WHERE public_links.created_at > ?1 - ?2) AS made_in_day,
           count(*) FILTER (WHERE public_links.created_at > ?1 - 7 * ?2) AS made_in_week
         FROM public_links LEFT JOIN files ON files.id = public_links.file_id WHERE owner_id = ?3`,
        ...[now, DAY_SECONDS, ownerId],
      ) ?? {};
    return {
      fileLinks: numberOf(row, "file_links"),
      folderLinks: numberOf(row, "folder_links"),
      madeInDay: numberOf(row, "made_in_day"),
      madeInWeek: numberOf(row, "made_in_week"),
    };
  }
}

function toLink(row: Row): PublicLinkRecord {
  return {
    id: numberOf(row, "id"),
    fileId: numberOf(row, "file_id"),
    ownerId: numberOf(row, "owner_id"),
    token: textOf(row, "token"),
    pushToken: textOf(row, "push_token"),
    createdAt: numberOf(row, "created_at"),
    expiresAt: numberOf(row, "expires_at"),
    deletedAt: numberOrNull(row, "deleted_at"),
  };
}
