/** How the sandbox writes its own addresses into replies. */
export type Origins = {
  /** The API's origin, without a trailing slash. */
  api(requestUrl: URL): string;
  /** Storage and HLS children: another origin than the API, as put.io's storage hosts are. */
  storage(requestUrl: URL): string;
};

/**
 * Addresses follow the request's own host, so that the sandbox works under whatever name it is reached by; storage is
 * the same host on another port. `publicUrl` and `storageUrl` fix them, for a sandbox behind a proxy.
 */
export function createOrigins(options: {
  publicUrl: string | null;
  storageUrl: string | null;
  /** The two listeners' ports; null (no socket): storage is the API's port plus one. */
  ports: { api: number; storage: number } | null;
}): Origins {
  const publicOrigin = options.publicUrl?.replace(/\/+$/, "") ?? null;
  const storageOrigin = options.storageUrl?.replace(/\/+$/, "") ?? null;
  return {
    api: (requestUrl) => publicOrigin ?? withPort(requestUrl, options.ports?.api ?? null),
    storage(requestUrl) {
      if (storageOrigin !== null) return storageOrigin;
      const base = publicOrigin === null ? requestUrl : new URL(publicOrigin);
      return withPort(base, options.ports?.storage ?? portOf(base) + 1);
    },
  };
}

function withPort(url: URL, port: number | null): string {
  if (port === null) return url.origin;
  const changed = new URL(url.origin);
  changed.port = String(port);
  return changed.origin;
}

function portOf(url: URL): number {
  return url.port === "" ? 80 : Number(url.port);
}
