import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { PutioApi } from "../putio/api";
import { isSignedOut } from "../putio/errors";
import { revokeToken } from "../putio/oauth";
import { clearedCookie, cookieNames } from "./cookies";

const TRIES = 3;
const PAUSE_MS = 300;
const TRY_TIMEOUT_MS = 5_000;

/**
 * Revokes the token at put.io, so that a copy of the old cookie is worth nothing. false after three failures: the person
 * must then know that the access is still listed, and can be withdrawn, at put.io.
 */
export async function revokeWithRetry(api: PutioApi): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      await revokeToken(api, { signal: AbortSignal.timeout(TRY_TIMEOUT_MS) });
      return true;
    } catch (error) {
      // A token that put.io no longer takes is what revoking is for.
      if (isSignedOut(error)) return true;
      if (attempt < TRIES) await pause(PAUSE_MS * attempt);
    }
  }
  return false;
}

/** Answers the browser and takes every cookie of ours from it. */
export function signedOutResponse(body: { revoked: boolean }): Response {
  const headers = new Headers({ "cache-control": "private, no-store" });
  for (const name of Object.values(cookieNames)) headers.append("set-cookie", clearedCookie(name));
  return Response.json(body, { headers });
}
