import { clientFacts } from "../client-facts";
import { redirect } from "../http/reply";
import type { Route, RouteContext } from "../http/route";
import { FIRST_PARTY_APP_ID, isCallbackOf } from "../oauth-apps";
import type { TokenScope, UserRecord } from "../state/entities";
import type { OauthAppRecord } from "../state/oauth";
import { chosenUser, messagePage, signInPage } from "./sign-in-page";

type Attempt = {
  app: OauthAppRecord;
  redirectUri: string;
  responseType: "code" | "token";
  state: string | null;
};

/** The authorization step of OAuth: the API's entrance, and the sign-in page of the web app behind it. */
export const authorizeRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/oauth2/authenticate", access: "public", handle: forwardToSignIn },
  { method: "GET", path: "/authenticate", access: "public", handle: showSignIn },
  { method: "POST", path: "/authenticate", access: "public", handle: decide },
];

/** The scope of a token that an app gets: only put.io's own client gets a first-party one. */
export function scopeFor(app: OauthAppRecord): TokenScope {
  return app.id === FIRST_PARTY_APP_ID ? "first_party" : "default";
}

/** Checks what it can, then leads to the sign-in page on the same server. */
function forwardToSignIn(context: RouteContext): Response {
  const attempt = readAttempt(context, "code");
  if (attempt instanceof Response) return attempt;
  const query = new URLSearchParams(context.url.search);
  query.set("response_type", attempt.responseType);
  return redirect(`/authenticate?${query}`);
}

function showSignIn(context: RouteContext): Response {
  const attempt = readAttempt(context, "token");
  return attempt instanceof Response ? attempt : signInPage({ context, app: attempt.app });
}

function decide(context: RouteContext): Response {
  const attempt = readAttempt(context, "token");
  if (attempt instanceof Response) return attempt;
  if (context.input.text("decision") === "deny") {
    return redirect(withAnswer(attempt, { error: "access_denied" }), 303);
  }
  const user = chosenUser(context);
  if (user === null) {
    return signInPage({
      context,
      app: attempt.app,
      problem: "There is no account of that name in this sandbox.",
    });
  }
  return redirect(withAnswer(attempt, grant(context, attempt, user)), 303);
}

function grant(context: RouteContext, attempt: Attempt, user: UserRecord): Record<string, string> {
  const { oauth, tokens } = context.sandbox.store;
  const { app, redirectUri } = attempt;
  const draft = { appId: app.id, userId: user.id, client: clientFacts(context) };
  if (attempt.responseType === "code") return { code: oauth.createCode({ ...draft, redirectUri }) };
  const token = tokens.create({ ...draft, scope: scopeFor(app) });
  return { access_token: token.token };
}

/** A code goes into the query, a token into the fragment, which browsers do not send to servers. */
function withAnswer(attempt: Attempt, answer: Record<string, string>): string {
  const params = new URLSearchParams(answer);
  if (attempt.state !== null) params.set("state", attempt.state);
  const mark = attempt.responseType === "token" ? "#" : attempt.redirectUri.includes("?") ? "&" : "?";
  return `${attempt.redirectUri}${mark}${params}`;
}

/**
 * Reads the request. An unknown app or a foreign address must not be redirected to: whoever made it up would get what
 * the answer carries. Such a request ends on a page of the sandbox instead.
 */
function readAttempt(context: RouteContext, defaultType: "code" | "token"): Attempt | Response {
  const { input, sandbox } = context;
  const clientId = Number(input.text("client_id") ?? Number.NaN);
  const app = Number.isSafeInteger(clientId) ? sandbox.store.oauth.app(clientId) : null;
  if (app === null) return refuse("There is no app with this client_id.");
  const redirectUri = input.text("redirect_uri") ?? "";
  if (!isCallbackOf(app, redirectUri))
    return refuse("The redirect_uri does not match the app's callback address.");
  const responseType = input.text("response_type") ?? defaultType;
  if (responseType !== "code" && responseType !== "token")
    return refuse("The response_type must be code or token.");
  return { app, redirectUri, responseType, state: input.text("state") };
}

function refuse(text: string): Response {
  return messagePage({ title: "This sign-in cannot work", text, status: 400 });
}
