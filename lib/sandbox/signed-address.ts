import { forbidden } from "./http/api-error";
import type { RouteContext } from "./http/route";
import { isSigned, sign } from "./signing";

/** Long enough to watch a film and to answer the door; real storage addresses die as well. */
const LIFETIME_SECONDS = 6 * 60 * 60;
/** Storage addresses carry authority, so they too are marked as something that must never reach a log or a page. */
const TOKEN_PREFIX = "sbxtok_";
const PURPOSE = "address";

type Context = Pick<RouteContext, "sandbox" | "url" | "clientIp">;

/**
 * A complete address on the storage origin that works without further proof: for six hours, and only from the address
 * that it was made for, as put.io's do. `path` must be encoded already.
 */
export function signAddress(
  { sandbox, url, clientIp }: Context,
  { path, query }: { path: string; query: Record<string, string> },
): string {
  const params = new URLSearchParams({
    ...query,
    expires: String(sandbox.clock.now() + LIFETIME_SECONDS),
  });
  const signature = sign(sandbox, { purpose: PURPOSE, payload: payload(params, { path, clientIp }) });
  params.set("token", TOKEN_PREFIX + signature);
  return `${sandbox.origins.storage(url)}${path}?${params}`;
}

/** Throws 403 unless the request's address was made by `signAddress`, for this client, and still holds. */
export function requireSignedAddress({ sandbox, url, clientIp }: Context): void {
  const params = new URLSearchParams(url.search);
  const token = params.get("token") ?? "";
  params.delete("token");
  const signed = {
    purpose: PURPOSE,
    payload: payload(params, { path: url.pathname, clientIp }),
    signature: token.startsWith(TOKEN_PREFIX) ? token.slice(TOKEN_PREFIX.length) : "",
  };
  if (!isSigned(sandbox, signed)) throw forbidden("This link was not made for you.");
  if (Number(params.get("expires")) <= sandbox.clock.now()) throw forbidden("This link has expired.");
}

function payload(params: URLSearchParams, { path, clientIp }: { path: string; clientIp: string }): string {
  return `${path}\n${params}\n${clientKey(clientIp)}`;
}

/** `localhost` may be reached as `::1` by one connection and as `127.0.0.1` by the next. */
function clientKey(clientIp: string): string {
  const address = clientIp.replace(/^::ffff:/i, "");
  return address === "::1" ? "127.0.0.1" : address;
}
