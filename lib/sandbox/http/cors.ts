const METHODS = "GET, POST, PUT, DELETE, PATCH, HEAD";
const ALLOWED_HEADERS = [
  "Authorization",
  "Content-Type",
  "Range",
  "If-Range",
  "Tus-Resumable",
  "Upload-Length",
  "Upload-Metadata",
  "Upload-Offset",
].join(", ");
const EXPOSED_HEADERS = [
  "X-Trace-ID",
  "putio-client-ip",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-ratelimit-id",
  "x-ratelimit-action",
  "retry-after",
  "Location",
  "Upload-Offset",
  "putio-file-id",
  "putio-file-crc32",
  "Content-Length",
  "Content-Range",
  "Accept-Ranges",
].join(", ");

/** The answer to a browser's preflight request. */
export function preflight(request: Request): Response {
  const headers = new Headers({
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? ALLOWED_HEADERS,
    "access-control-max-age": "600",
  });
  addCors(headers, request);
  return new Response(null, { status: 204, headers });
}

/**
 * Lets any origin read the reply. put.io's own web client sends `withCredentials`, which forbids `*`, so the origin is
 * echoed. No cookie carries any authority here, therefore this gives nothing away.
 */
export function addCors(headers: Headers, request: Request): void {
  const origin = request.headers.get("origin");
  headers.append("vary", "Origin");
  headers.set("access-control-expose-headers", EXPOSED_HEADERS);
  if (origin === null) {
    headers.set("access-control-allow-origin", "*");
    return;
  }
  headers.set("access-control-allow-origin", origin);
  headers.set("access-control-allow-credentials", "true");
}
