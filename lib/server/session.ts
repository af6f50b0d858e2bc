import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { PutioApi } from "../putio/api";
import { isSignedOut } from "../putio/errors";
import { routes } from "../routes";
import { cookieNames } from "./cookies";
import { requireSecret } from "./seal";
import { serverApi } from "./server-api";

export type SessionUser = { id: number; name: string; avatarUrl: string | null };

/** What pages work with. The token stays inside `api`: an object without it cannot hand it to a client component. */
export type Session = { api: PutioApi; user: SessionUser };

/** What lib/server itself works with; never leaves it. */
export type TokenSession = { token: string; user: SessionUser };

/**
 * The session of the request that is being rendered; null when nobody is signed in. Layout, page and title all ask: the cookie is
 * opened once a request, as deriving its key costs a third of a millisecond.
 */
export const getSession = cache(async (): Promise<Session | null> => {
  const store = await cookies();
  const session = await readSession(store.get(cookieNames.session)?.value);
  return session && { api: serverApi(session.token), user: session.user };
});

/**
 * The session, or off to sign-in with the way back. Call it in the page: a layout does not run again on navigation. That
 * the cookie is good does not say that put.io still takes its token: reads may end in `signed-out`.
 */
export async function requireSession(returnTo: string): Promise<Session> {
  return (await getSession()) ?? redirect(routes.login({ returnTo }));
}

/**
 * For pages that await a read: leads a revoked or expired token to sign-in and back, and throws everything else on. The
 * `error` in the address tells the sign-in page not to believe the cookie, which looks as good as ever.
 */
export function redirectIfSignedOut(error: unknown, returnTo: string): never {
  if (isSignedOut(error)) redirect(routes.login({ returnTo, error: "signed-out" }));
  throw error;
}

/** Opens the session cookie; null for none, for one that was tampered with and for an expired one. */
export async function readSession(cookie: string | undefined): Promise<TokenSession | null> {
  if (!cookie) return null;
  const claims = await decode({ token: cookie, secret: requireSecret() }).catch(() => null);
  const id = Number(claims?.sub);
  const { accessToken: token, name, picture } = claims ?? {};
  if (!Number.isInteger(id) || typeof token !== "string" || token === "") return null;
  return { token, user: { id, name: name ?? "", avatarUrl: picture ?? null } };
}
