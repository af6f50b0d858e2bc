import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ErrorCode } from "../errors/app-error";
import type { SignInError } from "../errors/sign-in-messages";

/**
 * next-auth tells the browser only "OAuthCallback" for a wrong state, a refusal by the token endpoint and a put.io that
 * cannot be reached. What was thrown passes through its logger alone, so the logger leaves it here for the request at hand.
 */
const failures = new AsyncLocalStorage<{ error: SignInError | null }>();

/** Runs one request of next-auth; afterwards `failure()` says what went wrong, null when nothing did. */
export async function watchSignIn<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; failure: SignInError | null }> {
  const holder: { error: SignInError | null } = { error: null };
  const result = await failures.run(holder, run);
  return { result, failure: holder.error };
}

/** next-auth's logger: keeps the reason, prints nothing, as the metadata may hold tokens and codes. */
export const signInLogger = {
  error(code: string, metadata: unknown) {
    const holder = failures.getStore();
    if (holder) holder.error ??= signInErrorOf(causeOf(metadata));
    else console.error(`Sign-in: ${code}`);
  },
  warn() {},
  debug() {},
};

/**
 * The code of our closed set for anything that can be thrown while signing in. next-auth wraps what openid-client threw and
 * keeps only its message and code, so those are what there is to go by.
 */
export function signInErrorOf(error: unknown): SignInError {
  if (!(error instanceof Error)) return "failed";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const byCode = BY_CODE[code];
  if (byCode) return byCode;
  return BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1] ?? "failed";
}

/** Codes of PutioError, then of Node's sockets. */
const BY_CODE: Partial<Record<ErrorCode | string, SignInError>> = {
  unreachable: "unreachable",
  timeout: "unreachable",
  unavailable: "unreachable",
  "bad-reply": "unreachable",
  "rate-limited": "unreachable",
  "signed-out": "wrong-token",
  scope: "limited-token",
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  ETIMEDOUT: "unreachable",
  EHOSTUNREACH: "unreachable",
};

const BY_MESSAGE: readonly (readonly [RegExp, SignInError])[] = [
  [/access_denied/, "refused"],
  [/invalid_client|unauthorized_client|client_id is required/, "not-configured"],
  // The state is missing or another one, its cookie is missing, or too old to be opened.
  [/state|decryption|"exp"/i, "interrupted"],
  // A code of the right browser that put.io no longer takes: used before, or too old.
  [/invalid_grant|invalid_request/, "interrupted"],
  // "expected 200 OK, got: 503 …", "outgoing request timed out after …".
  [/expected 200|timed out|socket hang up/, "unreachable"],
];

/** The logger is given the error itself or `{error}`. */
function causeOf(metadata: unknown): unknown {
  if (metadata instanceof Error || typeof metadata !== "object" || metadata === null) return metadata;
  return "error" in metadata ? metadata.error : metadata;
}
