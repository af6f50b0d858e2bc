import type { ApiError } from "./api-error";

/** put.io's documented entry point for errors; the same in every envelope. */
const ERROR_URI = "http://api.put.io/v2/docs";

/** A success envelope: `{"status":"OK", …payload}` with status 200. */
export function ok(payload: Record<string, unknown> = {}): Response {
  return json({ status: "OK", ...payload });
}

/**
 * JSON without an envelope, for the few routes that have none (tokens, validate). The content type is exactly
 * `application/json`: go-putio compares it for equality before it reads an error body.
 */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return new Response(bytes, {
    status,
    headers: { "content-type": "application/json", "content-length": String(bytes.byteLength), ...headers },
  });
}

/** put.io's error envelope; `message` repeats `error_message` for the Swift client, which reads it first. */
export function errorReply(error: ApiError): Response {
  const body = {
    status: "ERROR",
    status_code: error.status,
    error_type: error.errorType,
    error_message: error.message,
    message: error.message,
    error_id: null,
    error_uri: ERROR_URI,
    extra: error.extra,
  };
  return json(body, error.status, error.headers);
}

/** The OAuth endpoints' own error shape: `{"error": code}` with status 400. */
export function oauthError(code: "access_denied" | "invalid_request" | "unauthorized_client"): Response {
  return json({ error: code }, 400);
}

/** 302 to where the bytes or the next page are. */
export function redirect(location: string, status: 302 | 303 = 302): Response {
  return new Response(null, { status, headers: { location, "cache-control": "no-store" } });
}
