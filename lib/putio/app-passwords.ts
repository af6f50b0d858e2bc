import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, number, object, type Parsed, text } from "./schema";
import { maybeText, okSchema, utc } from "./wire";

/** A password of its own for a program that knows no sign-in page, such as an FTP client. */
export type AppPassword = {
  id: number;
  /** What it is for, in its owner's words. */
  note: string;
  createdAt: string;
  lastUsedAt: string | null;
  /** Of the last use, partly hidden by put.io. */
  ipAddress: string | null;
};

const passwordSchema = object({
  id: number,
  note: maybeText,
  created_at: text,
  last_used_at: maybeText,
  ip_address: maybeText,
});
const passwordsSchema = object({ passwords: list(passwordSchema) });
const secretSchema = object({ password: text });
const BASE = "/app_specific_password";

/** Every app password, without the passwords themselves (contract, 1.9). First-party tokens only, else `scope`. */
export async function listAppPasswords(api: PutioApi, { signal }: CallOptions): Promise<AppPassword[]> {
  const operation = "listAppPasswords";
  const wire = await request(api, { operation, path: `${BASE}/list`, schema: passwordsSchema, signal });
  return wire.passwords.map(toPassword);
}

/**
 * Makes one; put.io tells the password this once and never again. Not repeatable: a second would be made that nobody knows.
 * `bad-request` (NOTE_REQUIRED, NOTE_TOO_LONG above 255) or `forbidden` (TOO_MANY_APP_SPECIFIC_PASSWORDS, with `limit`).
 */
export async function createAppPassword(
  api: PutioApi,
  { note, signal }: CallOptions & { note: string },
): Promise<AppPassword & { password: string }> {
  const call = {
    operation: "createAppPassword",
    method: "POST",
    path: `${BASE}/create`,
    form: { note },
    schema: (value: unknown) => ({ ...passwordSchema(value), ...secretSchema(value) }),
    signal,
  } as const;
  const wire = await persist(() => request(api, call), { isRepeatable: false, signal });
  return { ...toPassword(wire), password: wire.password };
}

/** Ends one: the program that uses it is signed out. */
export function deleteAppPassword(
  api: PutioApi,
  { passwordId, signal }: CallOptions & { passwordId: number },
): Promise<void> {
  return remove(api, { operation: "deleteAppPassword", path: `${BASE}/${passwordId}/delete`, signal });
}

/** Ends all of them. */
export function deleteAppPasswords(api: PutioApi, { signal }: CallOptions): Promise<void> {
  return remove(api, { operation: "deleteAppPasswords", path: `${BASE}/delete_all`, signal });
}

async function remove(api: PutioApi, call: CallOptions & { operation: string; path: string }): Promise<void> {
  await persist(() => request(api, { ...call, method: "POST", form: {}, schema: okSchema }), {
    isRepeatable: true,
    signal: call.signal,
  });
}

function toPassword(wire: Parsed<typeof passwordSchema>): AppPassword {
  return {
    id: wire.id,
    note: wire.note ?? "",
    createdAt: utc(wire.created_at),
    lastUsedAt: wire.last_used_at ? utc(wire.last_used_at) : null,
    ipAddress: wire.ip_address || null,
  };
}
