import "server-only";
import type { NextRequest } from "next/server";
import { AppError } from "../errors/app-error";
import { cookieNames } from "./cookies";
import { errorResponse } from "./error-response";
import { assertSameOrigin } from "./origin-check";
import { readSession, type TokenSession } from "./session";

type Handler = (request: NextRequest) => Promise<Response>;

const READS: ReadonlySet<string> = new Set(["GET", "HEAD"]);

/** A route for whoever is signed in: origin check for writes, session, failures as replies. */
export function withSession(
  handle: (request: NextRequest, session: TokenSession) => Promise<Response>,
): Handler {
  return withoutSession(async (request) => {
    const session = await readSession(request.cookies.get(cookieNames.session)?.value);
    if (!session) throw new AppError("signed-out", "Nobody is signed in.");
    return handle(request, session);
  });
}

/** The same for what is asked before sign-in. */
export function withoutSession(handle: Handler): Handler {
  return async (request) => {
    try {
      if (!READS.has(request.method)) assertSameOrigin(request.headers);
      return await handle(request);
    } catch (error) {
      return errorResponse(error);
    }
  };
}
