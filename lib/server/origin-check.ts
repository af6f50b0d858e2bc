import "server-only";
import { env } from "../env";
import { AppError } from "../errors/app-error";

/** NEXTAUTH_URL's: where this app says that it is. */
export const ownOrigin = new URL(env.NEXTAUTH_URL).origin;

/**
 * Lets only our own pages write. Browsers send `Sec-Fetch-Site` and, with a write, `Origin`, and no page can forge either;
 * each that is there must agree, and one must be there. This is why the app needs no CSRF token of its own.
 */
export function assertSameOrigin(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isSiteFine = site === null || site === "same-origin";
  const isOriginFine = origin === null || isOwnOrigin(origin, headers.get("host"));
  const isSaid = site !== null || origin !== null;
  if (isSaid && isSiteFine && isOriginFine) return;
  throw new AppError("cross-origin", "Writes are taken from this app's own pages only.");
}

/** The origin by which our own page asked, for whole addresses that it is given; ours where the request does not say. */
export function askedOrigin(headers: Headers): string {
  const origin = headers.get("origin");
  return origin !== null && isOwnOrigin(origin, headers.get("host")) ? origin : ownOrigin;
}

/** NEXTAUTH_URL's origin, or the very host that was asked: an attacker's page has an origin of its own in any case. */
function isOwnOrigin(origin: string, host: string | null): boolean {
  if (origin === ownOrigin) return true;
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url !== null && host !== null && url.host === host.toLowerCase();
}
