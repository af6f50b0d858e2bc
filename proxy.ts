import { type NextRequest, NextResponse } from "next/server";
import { env, isDevelopment } from "@/lib/env";
import { routes } from "@/lib/routes";
import { cookieNames } from "@/lib/server/cookies";
import { pagePolicy } from "@/lib/server/csp";
import { ASKED_PATH_HEADER, properLoopbackOrigin } from "@/lib/server/loopback-host";

const signInOrigins = [...new Set([env.PUTIO_API_URL, env.PUTIO_WEB_URL].map((url) => new URL(url).origin))];

/** Gives every page its own nonce. Next reads it from the request's policy and puts it on the scripts it writes. */
export function proxy(request: NextRequest): NextResponse {
  const properOrigin = properLoopbackOrigin({
    host: request.headers.get("host"),
    ownOrigin: env.NEXTAUTH_URL,
  });
  if (properOrigin) {
    const { pathname, search } = request.nextUrl;
    const headers = new Headers(request.headers);
    // Not in the query: Next decodes what is rewritten once more, and the path would lose all behind its first `&`.
    headers.set(ASKED_PATH_HEADER, pathname + search);
    return NextResponse.rewrite(new URL(routes.properHost(), request.url), { request: { headers } });
  }
  if (isVisitorAtDashboard(request)) {
    const { pathname, search } = request.nextUrl;
    return NextResponse.redirect(new URL(routes.login({ returnTo: pathname + search }), env.NEXTAUTH_URL));
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = pagePolicy({ nonce, signInOrigins, isDevelopment });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (env.NEXTAUTH_URL.startsWith("https://")) {
    response.headers.set("strict-transport-security", "max-age=31536000");
  }
  return response;
}

/**
 * Whether somebody without any session asks for a page that needs one. The pages ask for themselves, and look inside the
 * cookie; but a page with a loading state has begun its reply by then, and would lead away only after showing its skeleton.
 */
function isVisitorAtDashboard(request: NextRequest): boolean {
  const isDashboard = /^\/(?:files|watch|search)(?:\/|$)/.test(request.nextUrl.pathname);
  return isDashboard && !request.cookies.has(cookieNames.session);
}

export const config = {
  // Pages, and not the icons beside them; a path of names may end like one. Uploads and media must never pass here: this layer
  // clones bodies, and stops them at 10 MB.
  matcher: ["/((?!api/|_next/|[^/]*\\.[a-z0-9]+$).*)"],
};
