import "server-only";
import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "../env";
import { SIGN_IN_ERRORS, type SignInError } from "../errors/sign-in-messages";
import { routes } from "../routes";
import { safeReturnTo } from "../session/return-to";
import { authOptions } from "./auth";
import { clearedCookie, cookieNames } from "./cookies";
import { errorResponse } from "./error-response";
import { requireSecret } from "./seal";
import { watchSignIn } from "./sign-in-error";

type Context = { params: Promise<{ nextauth: string[] }> };

const nextAuth: (request: NextRequest, context: Context) => Promise<Response> = NextAuth(authOptions);

/**
 * What of next-auth is reachable. Its own sign-out is not: it would leave the token alive at put.io. Its `_log` is not
 * either: it lets anybody write into the server's log.
 */
const ACTIONS: ReadonlySet<string> = new Set(["csrf", "session", "providers", "signin", "callback", "error"]);

/** next-auth, with its failures brought to the sign-in page in words of ours. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  try {
    requireSecret();
    const [action = "", provider] = (await context.params).nextauth;
    if (!ACTIONS.has(action)) return new Response(null, { status: 404 });
    const { result: response, failure } = await watchSignIn(() => nextAuth(request, context));
    if (action === "callback" && provider === "device" && hasSignedIn(response)) {
      response.headers.append("set-cookie", clearedCookie(cookieNames.device));
    }
    leadFailureToSignIn({ request, response, failure });
    return response;
  } catch (error) {
    return errorResponse(error);
  }
}

/** Turns the redirects to next-auth's error pages into one to the sign-in page, which keeps the way back. */
function leadFailureToSignIn(turn: {
  request: NextRequest;
  response: Response;
  failure: SignInError | null;
}): void {
  const { request, response, failure } = turn;
  const location = response.headers.get("location");
  const target = location ? new URL(location, env.NEXTAUTH_URL) : null;
  if (target?.origin !== new URL(env.NEXTAUTH_URL).origin) return;
  const isNextAuthPage = /^\/api\/auth\/(?:error|signin)$/.test(target.pathname);
  if (!isNextAuthPage && target.pathname !== routes.login()) return;
  const reported = target.searchParams.get("error") ?? (target.searchParams.has("csrf") ? "csrf" : null);
  const error = failure ?? (reported === null ? undefined : signInErrorNamed(reported));
  const returnTo = wayBack(request) ?? undefined;
  response.headers.set("location", env.NEXTAUTH_URL + routes.login({ returnTo, error }));
}

/** A claim that came too early keeps its code: the person may be about to link it. */
function hasSignedIn(response: Response): boolean {
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${cookieNames.session}=`));
}

function wayBack(request: NextRequest): string | null {
  const kept = request.cookies.get(cookieNames.callbackUrl)?.value ?? "";
  return safeReturnTo(kept.startsWith(`${env.NEXTAUTH_URL}/`) ? kept.slice(env.NEXTAUTH_URL.length) : kept);
}

function signInErrorNamed(name: string): SignInError {
  if (name === "AccessDenied") return "refused";
  if (name === "Configuration") return "not-configured";
  if (name === "csrf") return "interrupted";
  return SIGN_IN_ERRORS.find((known) => known === name) ?? "failed";
}
