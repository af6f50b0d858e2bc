import "server-only";
import { env } from "../env";

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Where a page that was asked for by another of this machine's own names belongs; null when it is fine as it is. localhost and
 * 127.0.0.1 are one server and two cookie jars: a sign-in begun under one name comes back from put.io under the other
 * (`ownOrigin`, NEXTAUTH_URL) without its state cookie, and is refused. Real host names are left alone, as a reverse
 * proxy may well ask by another.
 */
export function properLoopbackOrigin(request: { host: string | null; ownOrigin: string }): string | null {
  const own = new URL(request.ownOrigin);
  const asked = `${own.protocol}//${request.host}`;
  if (!request.host || !URL.canParse(asked)) return null;
  const { hostname, port } = new URL(asked);
  const isSibling = LOOPBACK_NAMES.has(hostname) && LOOPBACK_NAMES.has(own.hostname);
  return isSibling && hostname !== own.hostname && port === own.port ? own.origin : null;
}

/** How proxy.ts says which page was asked for. */
export const ASKED_PATH_HEADER = "x-asked-path";

/**
 * On to `path` at NEXTAUTH_URL. A route of its own, because proxy.ts cannot say it: Next takes localhost and 127.0.0.1 for one
 * host there, shortens the redirect to its path, and the browser goes round in a circle.
 */
export function redirectToProperHost(path: string | null): Response {
  // Behind an origin, whatever begins with a slash is a path of that origin.
  const location = env.NEXTAUTH_URL + (path?.startsWith("/") ? path : "/");
  return new Response(null, { status: 307, headers: { location, "cache-control": "no-store" } });
}
