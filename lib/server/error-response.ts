import "server-only";
import { AppError, type ErrorCode } from "../errors/app-error";
import { isAbort, PutioError } from "../putio/errors";

const STATUS_BY_CODE: Record<ErrorCode, number> = {
  "bad-request": 400,
  "signed-out": 401,
  scope: 401,
  "payment-required": 402,
  forbidden: 403,
  "cross-origin": 403,
  "not-found": 404,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "rate-limited": 429,
  "feature-disabled": 400,
  "needs-conversion": 400,
  "not-playable": 415,
  "cannot-decode": 415,
  "no-stream": 502,
  stalled: 504,
  "link-unknown": 404,
  "link-expired": 404,
  "link-ended": 404,
  unknown: 500,
  "bad-reply": 502,
  unreachable: 502,
  offline: 502,
  unavailable: 503,
  timeout: 504,
};

export type ErrorReply = { status: number; body: { error: { code: ErrorCode; message: string } } };

/**
 * What the browser is told about a failure of ours: a code of the closed set and a sentence without secrets. What nobody
 * foresaw is logged here and answered without its message, which might quote an address with a token.
 */
export function errorReply(error: unknown): ErrorReply {
  if (error instanceof PutioError) {
    return replyOf(error.code, error.publicMessage ?? `put.io answered ${error.status ?? "nothing"}.`);
  }
  if (error instanceof AppError) return replyOf(error.code, error.message);
  // An abort means that the browser has gone; nobody reads the reply, and nothing went wrong.
  if (!isAbort(error)) console.error(error);
  return replyOf("unknown", "Something went wrong here.");
}

/** The same as a Response; never cached, as the next try may fare better. */
export function errorResponse(error: unknown): Response {
  const { status, body } = errorReply(error);
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}

function replyOf(code: ErrorCode, message: string): ErrorReply {
  return { status: STATUS_BY_CODE[code], body: { error: { code, message } } };
}
