/**
 * Everything this app can say went wrong, as a closed set: a code decides the HTTP status (lib/server) and the words
 * (messages.ts). put.io's own failures keep their type and status beside the code, for the details fold.
 */
export const ERROR_CODES = [
  "bad-request",
  "signed-out",
  "scope",
  "payment-required",
  "forbidden",
  "not-found",
  "conflict",
  "gone",
  "rate-limited",
  "too-large",
  "cross-origin",
  "bad-reply",
  "unreachable",
  "timeout",
  "offline",
  "unavailable",
  "feature-disabled",
  "needs-conversion",
  "not-playable",
  "cannot-decode",
  "no-stream",
  "stalled",
  "link-unknown",
  "link-expired",
  "link-ended",
  "unknown",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Ends a `switch` over a union: a new member that nobody handled is a type error, and loud at run time too. */
export function assertNever(value: never): never {
  throw new AppError("unknown", `Unexpected value: ${JSON.stringify(value)}`);
}
