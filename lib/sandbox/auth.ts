import { invalidScope, invalidToken } from "./http/api-error";
import type { Caller } from "./http/route";
import type { TokenScope } from "./state/entities";
import type { Store } from "./state/store";

/** Routes of put.io's own apps alone; an ordinary OAuth app gets 401 `invalid_scope`. */
export const FIRST_PARTY: readonly TokenScope[] = ["first_party"];

/** Routes that any signed-in app may use. */
export const APPS: readonly TokenScope[] = ["first_party", "default"];

/** Routes that give bytes: players use the account's `download_token` there. */
export const MEDIA: readonly TokenScope[] = ["first_party", "default", "files_download"];

/** What the visitors of a public link may ask, with the token of the link. */
export const VISITORS: readonly TokenScope[] = ["files_public_access"];

/** HLS, which a sandbox may be told to open to visitors (sharing/visit.ts); without that they get 401 all the same. */
export const MEDIA_AND_VISITORS: readonly TokenScope[] = [...MEDIA, ...VISITORS];

/**
 * The token of a request: `Authorization` with the scheme Token, token or Bearer (any case), or `?oauth_token=`. The
 * header wins. null: there is none.
 */
export function presentedToken(request: Request, url: URL): string | null {
  const match = /^(?:token|bearer)\s+(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "");
  return match?.[1] ?? (url.searchParams.get("oauth_token") || null);
}

/** Who a token stands for, or null when it is unknown or revoked. */
export function identify(store: Store, token: string | null): Caller | null {
  const record = token === null ? null : store.tokens.find(token);
  if (record === null || record.revokedAt !== null) return null;
  const user = store.users.get(record.userId);
  return user ? { token: record, user } : null;
}

/** The caller, if the token's scope is among those allowed. Throws put.io's 401s. */
export function authorize(caller: Caller | null, scopes: readonly TokenScope[]): Caller {
  if (caller === null) throw invalidToken();
  if (!scopes.includes(caller.token.scope)) throw invalidScope();
  return caller;
}
