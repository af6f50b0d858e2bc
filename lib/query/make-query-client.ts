import { MutationCache, type MutationMeta, QueryCache, QueryClient } from "@tanstack/react-query";
import type { ErrorCode } from "../errors/app-error";
import { isAbort, isSignedOut, PutioError } from "../putio/errors";
import { leaveForSignIn } from "./leave-for-sign-in";

type MakeOptions = {
  /** Shows a write that failed; reads show their failure where the data would be. */
  onMutationError?: (error: unknown) => void;
};

/** Codes behind which another try may find a better moment; the rest would only fail again. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["unreachable", "timeout", "unavailable", "bad-reply"]);
const MOST_RETRIES = 2;
const STALE_AFTER_MS = 30_000;
const FORGOTTEN_AFTER_MS = 30 * 60_000;

/**
 * The one policy on failures: a token that put.io no longer takes leads to sign-in and back, whoever asked; what may
 * pass is tried again; an abort is nobody's business. Call once per browser tab, and per request on the server.
 */
export function makeQueryClient({ onMutationError }: MakeOptions = {}): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError(error) {
        if (isSignedOut(error)) leaveForSignIn();
      },
    }),
    mutationCache: new MutationCache({
      onError(error, _variables, _result, { meta }) {
        if (isSignedOut(error)) leaveForSignIn();
        else if (!isAbort(error) && !isSaidInPlace(meta)) onMutationError?.(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: STALE_AFTER_MS,
        gcTime: FORGOTTEN_AFTER_MS,
        retry: shouldRetry,
        retryDelay,
      },
      mutations: { retry: false },
    },
  });
}

/** Where the write was asked for its failure stands beside it, as long as that is on screen: twice would be once too often. */
function isSaidInPlace(meta: MutationMeta | undefined): boolean {
  const isSaid = meta?.isSaidInPlace;
  return typeof isSaid === "function" && isSaid() === true;
}

function shouldRetry(failureCount: number, error: Error): boolean {
  if (!(error instanceof PutioError) || failureCount >= MOST_RETRIES) return false;
  if (error.code === "rate-limited") return (error.retryAfterSeconds ?? Number.POSITIVE_INFINITY) <= 10;
  return PASSING.has(error.code);
}

/** What put.io asks for, else 0.5 s, 1 s; a little scattered, so that tabs do not come back all at once. */
function retryDelay(failureCount: number, error: Error): number {
  if (error instanceof PutioError && error.retryAfterSeconds !== null) return error.retryAfterSeconds * 1000;
  return 500 * 2 ** failureCount * (0.8 + Math.random() * 0.4);
}
