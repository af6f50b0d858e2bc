import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, number, object, text } from "./schema";
import { maybeFlag, maybeText, okSchema, utc } from "./wire";

/** An app that may use the account. */
export type App = { id: number; name: string; description: string; website: string | null };

/** A place where somebody is signed in: an app, or a browser at put.io itself. */
export type AccountSession = {
  id: number;
  appId: number | null;
  appName: string | null;
  /** What the app calls itself there: "Living room". */
  clientName: string;
  isActive: boolean;
  createdAt: string;
  lastUsedAt: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  note: string | null;
};

const appsSchema = object({
  apps: list(object({ id: number, name: text, description: maybeText, website: maybeText })),
});

/** Every app that was allowed to use the account (contract, 1.9). First-party tokens only, else `scope`, like all calls here. */
export async function listApps(api: PutioApi, { signal }: CallOptions): Promise<App[]> {
  const path = listPath(api, "/oauth/grants");
  const { apps } = await request(api, { operation: "listApps", path, schema: appsSchema, signal });
  return apps.map(({ id, name, description, website }) => ({
    ...{ id, name, description: description ?? "", website: website || null },
  }));
}

/** Takes an app's access away, wherever it is signed in. */
export function revokeApp(api: PutioApi, { appId, signal }: CallOptions & { appId: number }): Promise<void> {
  return revoke(api, { operation: "revokeApp", path: `/oauth/grants/${appId}/delete`, signal });
}

const sessionsSchema = object({
  clients: list(
    object({
      id: number,
      active: maybeFlag,
      app_id: (value: unknown) => (typeof value === "number" ? value : null),
      app_name: maybeText,
      client_name: maybeText,
      created_at: text,
      last_used_at: maybeText,
      ip_address: maybeText,
      user_agent: maybeText,
      note: maybeText,
    }),
  ),
});

/** Where the account is signed in (contract, 1.9). */
export async function listSessions(api: PutioApi, { signal }: CallOptions): Promise<AccountSession[]> {
  const path = listPath(api, "/oauth/clients");
  const { clients } = await request(api, { operation: "listSessions", path, schema: sessionsSchema, signal });
  return clients.map((wire) => ({
    id: wire.id,
    appId: wire.app_id,
    appName: wire.app_name || null,
    clientName: wire.client_name ?? "",
    isActive: wire.active ?? false,
    createdAt: utc(wire.created_at),
    lastUsedAt: wire.last_used_at ? utc(wire.last_used_at) : null,
    ipAddress: wire.ip_address || null,
    userAgent: wire.user_agent || null,
    note: wire.note || null,
  }));
}

/** Signs one of them out; if it is this one, the next call ends in `signed-out`. */
export function revokeSession(
  api: PutioApi,
  { sessionId, signal }: CallOptions & { sessionId: number },
): Promise<void> {
  return revoke(api, { operation: "revokeSession", path: `/oauth/clients/${sessionId}/delete`, signal });
}

/** Signs out everywhere at once (put.io: `delete-all`). Whether it spares this very session is not documented. */
export function revokeOtherSessions(api: PutioApi, { signal }: CallOptions): Promise<void> {
  return revoke(api, { operation: "revokeOtherSessions", path: "/oauth/clients/delete-all", signal });
}

/**
 * put.io's own addresses of these lists end in a slash, and others may lead there by a redirect, which is not followed with a
 * token. Our proxy adds it by itself, as Next takes such an ending off.
 */
function listPath(api: PutioApi, path: string): string {
  return api.takesWritesByPost ? path : `${path}/`;
}

async function revoke(api: PutioApi, call: CallOptions & { operation: string; path: string }): Promise<void> {
  await persist(() => request(api, { ...call, method: "POST", form: {}, schema: okSchema }), {
    isRepeatable: true,
    signal: call.signal,
  });
}
