import {
  type Database,
  numberOf,
  numberOrNull,
  type Row,
  type SqlValue,
  textOf,
  textOrNull,
} from "./database";
import type { MediaProbe } from "./entities";
import { type Schedule, scheduleOf } from "./schedule";

/** A file that will arrive; `sample` is the name of the built-in file whose bytes it has. */
export type TransferFile = { parts: string[]; sample: string };

/** Bytes that were really fetched and wait for their place. */
export type FetchedBytes = {
  path: string;
  sizeBytes: number;
  crc32: string;
  /** null: nothing that plays. */
  probe: MediaProbe | null;
};

export type TransferRecord = Schedule & {
  id: number;
  userId: number;
  type: "URL" | "TORRENT";
  name: string;
  source: string;
  hash: string | null;
  saveParentId: number;
  callbackUrl: string | null;
  clientIp: string | null;
  /** The feed that it came of. */
  subscriptionId: number | null;
  isPrivate: boolean;
  trackers: string[];
  contents: TransferFile[];
  isFetched: boolean;
  /** null: nothing yet, or nothing to be fetched. */
  fetched: FetchedBytes | null;
  /** Why it will fail when its time has come; null: it will not. */
  fate: string | null;
  outcome: "done" | "failed" | null;
  finishedAt: number | null;
  /** What came of it, which may be gone by now. */
  fileId: number | null;
  /** Why it failed. */
  message: string | null;
};

export type TransferDraft = Schedule &
  Omit<TransferRecord, "id" | "fetched" | "outcome" | "finishedAt" | "fileId" | "message"> & {
    torrent: Uint8Array | null;
  };

/** The transfers of all accounts, until they are taken off the list. */
export class TransferStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  create(draft: TransferDraft): TransferRecord {
    const { lastId } = this.#database.run(
      `INSERT INTO transfers (user_id, type, name, source, hash, save_parent_id, callback_url, client_ip,
         subscription_id, is_private, trackers, torrent, contents, is_fetched, fate, requested_at, starts_at, ends_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[draft.userId, draft.type, draft.name, draft.source, draft.hash, draft.saveParentId],
      ...[draft.callbackUrl, draft.clientIp, draft.subscriptionId, draft.isPrivate ? 1 : 0],
      ...[JSON.stringify(draft.trackers), draft.torrent, JSON.stringify(draft.contents)],
      ...[draft.isFetched ? 1 : 0, draft.fate, draft.requestedAt, draft.startsAt, draft.endsAt],
    );
    const record = this.get(lastId);
    if (record === null) throw new Error("A transfer that was just begun is missing.");
    return record;
  }

  get(id: number): TransferRecord | null {
    const row = this.#database.get(`SELECT ${COLUMNS} FROM transfers WHERE id = ?`, id);
    return row ? toTransfer(row) : null;
  }

  /** The newest first; `before` keeps ids strictly smaller. `limit` null: all. */
  list(userId: number, page: { before: number | null; limit: number | null }): TransferRecord[] {
    return this.#many(
      "user_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
      ...[userId, page.before ?? Number.MAX_SAFE_INTEGER, page.limit ?? -1],
    );
  }

  count(userId: number): number {
    const row = this.#database.get("SELECT count(*) AS n FROM transfers WHERE user_id = ?", userId);
    return numberOf(row ?? {}, "n");
  }

  /** Those of a user that are not over. */
  open(userId: number): TransferRecord[] {
    return this.#many("user_id = ? AND outcome IS NULL ORDER BY id", userId);
  }

  /** Of all users, those whose time of download is over, in the order in which it ended. */
  due(until: number): TransferRecord[] {
    return this.#many("outcome IS NULL AND ends_at <= ? ORDER BY ends_at, id", until);
  }

  /** Of all users, those that are really fetched and have not been. */
  unfetched(): TransferRecord[] {
    return this.#many("outcome IS NULL AND is_fetched = 1 AND fetched IS NULL ORDER BY id");
  }

  torrent(id: number): Buffer | null {
    const row = this.#database.get("SELECT torrent FROM transfers WHERE id = ?", id);
    return row?.torrent instanceof Uint8Array ? Buffer.from(row.torrent) : null;
  }

  keepFetched(id: number, fetched: FetchedBytes): void {
    this.#database.run("UPDATE transfers SET fetched = ? WHERE id = ?", JSON.stringify(fetched), id);
  }

  finish(
    id: number,
    end: Pick<TransferRecord, "outcome" | "finishedAt"> & Partial<Pick<TransferRecord, "fileId" | "message">>,
  ): void {
    this.#database.run(
      "UPDATE transfers SET outcome = ?, finished_at = ?, file_id = ?, message = ?, fetched = NULL WHERE id = ?",
      ...[end.outcome, end.finishedAt, end.fileId ?? null, end.message ?? null, id],
    );
  }

  /** Begins anew. */
  restart(id: number, again: Schedule): void {
    this.#database.run(
      `UPDATE transfers SET requested_at = ?, starts_at = ?, ends_at = ?, outcome = NULL, finished_at = NULL,
         file_id = NULL, message = NULL
       WHERE id = ?`,
      ...[again.requestedAt, again.startsAt, again.endsAt, id],
    );
  }

  setTrackers(id: number, trackers: readonly string[]): void {
    this.#database.run("UPDATE transfers SET trackers = ? WHERE id = ?", JSON.stringify(trackers), id);
  }

  remove(id: number): void {
    this.#database.run("DELETE FROM transfers WHERE id = ?", id);
  }

  #many(condition: string, ...values: SqlValue[]): TransferRecord[] {
    return this.#database
      .all(`SELECT ${COLUMNS} FROM transfers WHERE ${condition}`, ...values)
      .map(toTransfer);
  }
}

/** All but the torrent itself, which may be large. */
const COLUMNS =
  "id, user_id, type, name, source, hash, save_parent_id, callback_url, client_ip, subscription_id, is_private, trackers, " +
  "contents, is_fetched, fetched, fate, requested_at, starts_at, ends_at, outcome, finished_at, file_id, message";

function toTransfer(row: Row): TransferRecord {
  const outcome = textOrNull(row, "outcome");
  const fetched = textOrNull(row, "fetched");
  return {
    ...scheduleOf(row),
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    type: textOf(row, "type") === "TORRENT" ? "TORRENT" : "URL",
    name: textOf(row, "name"),
    source: textOf(row, "source"),
    hash: textOrNull(row, "hash"),
    saveParentId: numberOf(row, "save_parent_id"),
    callbackUrl: textOrNull(row, "callback_url"),
    clientIp: textOrNull(row, "client_ip"),
    subscriptionId: numberOrNull(row, "subscription_id"),
    isPrivate: numberOf(row, "is_private") === 1,
    trackers: JSON.parse(textOf(row, "trackers")) as string[],
    contents: JSON.parse(textOf(row, "contents")) as TransferFile[],
    isFetched: numberOf(row, "is_fetched") === 1,
    fetched: fetched === null ? null : (JSON.parse(fetched) as FetchedBytes),
    fate: textOrNull(row, "fate"),
    outcome: outcome === "done" || outcome === "failed" ? outcome : null,
    finishedAt: numberOrNull(row, "finished_at"),
    fileId: numberOrNull(row, "file_id"),
    message: textOrNull(row, "message"),
  };
}
