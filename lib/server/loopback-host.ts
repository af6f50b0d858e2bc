import "server-only";

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
