import { randomBytes, randomInt } from "node:crypto";
import type { Clock } from "./clock";
import { type Database, numberOf, type Row, recordOf, textOf, textOrNull } from "./database";
import type { ClientFacts } from "./entities";

export type OauthAppRecord = {
  id: number;
  name: string;
  description: string;
  website: string;
  /** The one redirect address it may use; `*` at the front stands for any http(s) origin. */
  callback: string;
  secret: string;
};

export type OauthCodeRecord = {
  code: string;
  appId: number;
  userId: number;
  redirectUri: string;
  /** The browser in which the account's owner said yes. */
  client: ClientFacts;
  createdAt: number;
};

export type DeviceCodeRecord = {
  code: string;
  appId: number;
  /** The device that asked for it. */
  client: ClientFacts;
  createdAt: number;
  /** null until a user has approved it. */
  token: string | null;
};

/** Without look-alikes (0/O, 1/I), for it is read from one screen and typed on another. */
const DEVICE_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const DEVICE_CODE_LENGTH = 6;

/** OAuth apps, the authorization codes on their way to them, and device codes. */
export class OauthStore {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  app(id: number): OauthAppRecord | null {
    const row = this.#database.get("SELECT * FROM oauth_apps WHERE id = ?", id);
    return row ? toApp(row) : null;
  }

  putApp(app: OauthAppRecord): void {
    this.#database.run(
      `INSERT OR REPLACE INTO oauth_apps (id, name, description, website, callback, secret)
       VALUES (?, ?, ?, ?, ?, ?)`,
      ...[app.id, app.name, app.description, app.website, app.callback, app.secret],
    );
  }

  createCode(draft: Pick<OauthCodeRecord, "appId" | "userId" | "redirectUri" | "client">): string {
    const code = randomBytes(18).toString("base64url");
    this.#database.run(
      "INSERT INTO oauth_codes (code, app_id, user_id, redirect_uri, created_at, client) VALUES (?, ?, ?, ?, ?, ?)",
      ...[code, draft.appId, draft.userId, draft.redirectUri, this.#clock.now()],
      JSON.stringify(draft.client),
    );
    return code;
  }

  /** The code, which is gone afterwards: it works once. */
  takeCode(code: string): OauthCodeRecord | null {
    const row = this.#database.get("SELECT * FROM oauth_codes WHERE code = ?", code);
    this.#database.run("DELETE FROM oauth_codes WHERE code = ?", code);
    return row ? toCode(row) : null;
  }

  createDeviceCode({ appId, client }: Pick<DeviceCodeRecord, "appId" | "client">): string {
    const code = Array.from(
      { length: DEVICE_CODE_LENGTH },
      () => DEVICE_ALPHABET[randomInt(DEVICE_ALPHABET.length)],
    ).join("");
    this.#database.run(
      "INSERT OR REPLACE INTO device_codes (code, app_id, created_at, token, client) VALUES (?, ?, ?, NULL, ?)",
      ...[code, appId, this.#clock.now(), JSON.stringify(client)],
    );
    return code;
  }

  deviceCode(code: string): DeviceCodeRecord | null {
    const row = this.#database.get("SELECT * FROM device_codes WHERE code = ?", code.toUpperCase());
    return row ? toDeviceCode(row) : null;
  }

  approveDeviceCode(code: string, token: string): void {
    this.#database.run("UPDATE device_codes SET token = ? WHERE code = ?", token, code.toUpperCase());
  }

  removeDeviceCode(code: string): void {
    this.#database.run("DELETE FROM device_codes WHERE code = ?", code.toUpperCase());
  }
}

function toApp(row: Row): OauthAppRecord {
  return {
    id: numberOf(row, "id"),
    name: textOf(row, "name"),
    description: textOf(row, "description"),
    website: textOf(row, "website"),
    callback: textOf(row, "callback"),
    secret: textOf(row, "secret"),
  };
}

function toCode(row: Row): OauthCodeRecord {
  return {
    code: textOf(row, "code"),
    appId: numberOf(row, "app_id"),
    userId: numberOf(row, "user_id"),
    redirectUri: textOf(row, "redirect_uri"),
    client: toClient(row),
    createdAt: numberOf(row, "created_at"),
  };
}

function toDeviceCode(row: Row): DeviceCodeRecord {
  return {
    code: textOf(row, "code"),
    appId: numberOf(row, "app_id"),
    client: toClient(row),
    createdAt: numberOf(row, "created_at"),
    token: textOrNull(row, "token"),
  };
}

function toClient(row: Row): ClientFacts {
  return { name: "", ipAddress: "", userAgent: "", ...recordOf(row, "client") };
}
