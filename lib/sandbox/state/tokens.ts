import { randomBytes } from "node:crypto";
import type { Clock } from "./clock";
import { type Database, numberOf, numberOrNull, type Row, recordOf, textOf } from "./database";
import type { ClientFacts, TokenRecord, TokenScope } from "./entities";

/** Every token begins with this, so that a test can see one where it must never be. */
export const TOKEN_PREFIX = "sbxtok_";

/** When a token was last used is kept to so many seconds: a write for every request would be one too many. */
const USE_STEP_SECONDS = 60;

/** Tokens of all kinds; a revoked one stays on record, so that it is never handed out again. */
export class TokenStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * A fresh token. `appId`: the OAuth app that it was granted to, null for a first-party session. `client`: who got it,
   * where that is known.
   */
  create(draft: {
    userId: number;
    scope: TokenScope;
    appId: number | null;
    client?: ClientFacts;
  }): TokenRecord {
    const token = TOKEN_PREFIX + randomBytes(18).toString("base64url");
    this.#database.run(
      "INSERT INTO tokens (user_id, token, scope, app_id, created_at, client) VALUES (?, ?, ?, ?, ?, ?)",
      ...[draft.userId, token, draft.scope, draft.appId, this.#clock.now()],
      JSON.stringify(draft.client ?? {}),
    );
    const record = this.find(token);
    if (record === null) throw new Error("A token that was just created is missing.");
    return record;
  }

  /** Also finds revoked ones: look at `revokedAt`. */
  find(token: string): TokenRecord | null {
    const row = this.#database.get("SELECT * FROM tokens WHERE token = ?", token);
    return row ? toToken(row) : null;
  }

  /** The account's one `files_download` token, made on first use: put.io hands out the same again and again. */
  downloadToken(userId: number): string {
    const row = this.#database.get(
      "SELECT * FROM tokens WHERE user_id = ? AND scope = 'files_download' AND revoked_at IS NULL",
      userId,
    );
    return row ? toToken(row).token : this.create({ userId, scope: "files_download", appId: null }).token;
  }

  /** The tokens of one user that still work. */
  active(userId: number): TokenRecord[] {
    return this.#database
      .all("SELECT * FROM tokens WHERE user_id = ? AND revoked_at IS NULL ORDER BY id", userId)
      .map(toToken);
  }

  /** Notes that a token has been used just now. */
  touch(token: TokenRecord): void {
    const now = this.#clock.now();
    if (token.lastUsedAt !== null && now - token.lastUsedAt < USE_STEP_SECONDS) return;
    this.#database.run("UPDATE tokens SET last_used_at = ? WHERE id = ?", now, token.id);
  }

  revoke(id: number): void {
    this.#database.run(
      "UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
      ...[this.#clock.now(), id],
    );
  }
}

function toToken(row: Row): TokenRecord {
  return {
    id: numberOf(row, "id"),
    userId: numberOf(row, "user_id"),
    token: textOf(row, "token"),
    scope: textOf(row, "scope") as TokenScope,
    appId: numberOrNull(row, "app_id"),
    client: { name: "", ipAddress: "", userAgent: "", ...recordOf(row, "client") },
    createdAt: numberOf(row, "created_at"),
    lastUsedAt: numberOrNull(row, "last_used_at"),
    revokedAt: numberOrNull(row, "revoked_at"),
  };
}
