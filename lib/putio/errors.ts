import { ERROR_CODES, type ErrorCode } from "../errors/app-error";

type PutioErrorFields = {
  code: ErrorCode;
  /** The function of lib/putio that asked (`listFolder`). */
  operation: string;
  /** null: there was no reply at all. */
  status: number | null;
  /** put.io's own `error_type` (`TRASH_LOCK_TIMEOUT`), null where the reply had none. */
  errorType: string | null;
  /** put.io's own sentence for people; null where there was none. */
  publicMessage: string | null;
  /** Seconds to wait before asking again; null where put.io did not say. */
  retryAfterSeconds: number | null;
  /** How many of something the account may have, where put.io refuses one more and says so. */
  limit: number | null;
};

/** The one error that calls of lib/putio end in, aborts excepted: those stay what the platform throws. */
export class PutioError extends Error {
  override readonly name = "PutioError";
  readonly code: ErrorCode;
  readonly operation: string;
  readonly status: number | null;
  readonly errorType: string | null;
  readonly publicMessage: string | null;
  readonly retryAfterSeconds: number | null;
  readonly limit: number | null;

  constructor(
    fields: Pick<PutioErrorFields, "code" | "operation"> & Partial<PutioErrorFields>,
    options?: ErrorOptions & { detail?: string },
  ) {
    const { code, operation, status = null, errorType = null, publicMessage = null } = fields;
    const facts = [status && `HTTP ${status}`, errorType, publicMessage, options?.detail].filter(Boolean);
    super(`${operation}: ${facts.join(", ") || code}`, options);
    this.code = code;
    this.operation = operation;
    this.status = status;
    this.errorType = errorType;
    this.publicMessage = publicMessage;
    this.retryAfterSeconds = fields.retryAfterSeconds ?? null;
    this.limit = fields.limit ?? null;
  }
}

/** Whether a call ended because somebody no longer wanted it; such an end is never shown and never retried. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** Whether the session is over: put.io does not take the token. `invalid_scope` is not that (contract, 5.4). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof PutioError && error.code === "signed-out";
}

/**
 * Reads a failed reply. Three envelopes are known: put.io's (`error_type`, `error_message`, or the older `message`),
 * OAuth's (`{error: "access_denied"}`) and our own proxy's (`{error: {code, message}}`). Status first, type second.
 */
export function putioErrorFrom(reply: {
  operation: string;
  status: number;
  headers: Headers;
  body: unknown;
}): PutioError {
  const { operation, status, headers, body } = reply;
  const envelope = asRecord(body) ?? {};
  const own = asRecord(envelope.error);
  const errorType = text(envelope.error_type) ?? text(envelope.error);
  const limit = asRecord(envelope.extra)?.limit;
  return new PutioError({
    code: ownCode(own?.code) ?? codeOf(status, errorType),
    operation,
    status,
    errorType,
    publicMessage: text(envelope.error_message) ?? text(envelope.message) ?? text(own?.message),
    retryAfterSeconds: retryAfterSeconds(headers),
    limit: typeof limit === "number" ? limit : null,
  });
}

const CODE_BY_TYPE: Record<string, ErrorCode> = {
  invalid_scope: "scope",
  FEATURE_DISABLED: "feature-disabled",
  NAME_ALREADY_EXIST: "conflict",
  TRASH_LOCK_TIMEOUT: "unavailable",
  FILE_LOST: "gone",
  FILE_NOT_REACHABLE: "unavailable",
  RATE_LIMIT_ERROR: "rate-limited",
  TooManyRequests: "rate-limited",
};

const CODE_BY_STATUS: Record<number, ErrorCode> = {
  401: "signed-out",
  402: "payment-required",
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  409: "conflict",
  410: "gone",
  413: "too-large",
  429: "rate-limited",
  504: "timeout",
};

function codeOf(status: number, errorType: string | null): ErrorCode {
  const byType = errorType === null ? undefined : CODE_BY_TYPE[errorType];
  // A type never turns a 401 into anything but a missing scope: the session is over, whatever else is said.
  if (byType && (status !== 401 || byType === "scope")) return byType;
  const byStatus = CODE_BY_STATUS[status];
  if (byStatus) return byStatus;
  if (status >= 500) return "unavailable";
  return status >= 400 ? "bad-request" : "bad-reply";
}

/** `retry-after` in seconds or as a date, else `x-ratelimit-reset` in epoch seconds, plus the second it is rounded by. */
function retryAfterSeconds(headers: Headers): number | null {
  const wait = headers.get("retry-after");
  if (wait && /^\d+$/.test(wait)) return Number(wait);
  const until = wait ? Date.parse(wait) / 1000 : Number(headers.get("x-ratelimit-reset") ?? Number.NaN) + 1;
  return Number.isFinite(until) ? Math.max(0, Math.ceil(until - Date.now() / 1000)) : null;
}

function ownCode(value: unknown): ErrorCode | null {
  return ERROR_CODES.find((code) => code === value) ?? null;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
}
