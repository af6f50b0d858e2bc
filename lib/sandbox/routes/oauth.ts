import { APPS, identify, presentedToken } from "../auth";
import { clientFacts } from "../client-facts";
import { ApiError } from "../http/api-error";
import { json, oauthError, ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import type { UserRecord } from "../state/entities";
import type { OauthAppRecord } from "../state/oauth";
import { scopeFor } from "./authorize";

/** An authorization code must be exchanged within so many seconds. */
const CODE_LIFETIME_SECONDS = 600;

/** Tokens: exchanged for a code, given for a password, looked at, revoked. */
export const oauthRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/oauth2/access_token", access: "public", handle: exchangeCode },
  { method: "POST", path: "/v2/oauth2/access_token", access: "public", handle: exchangeCode },
  {
    method: "PUT",
    path: "/v2/oauth2/authorizations/clients/:clientId",
    access: "public",
    handle: passwordLogin,
  },
  {
    method: "PUT",
    path: "/v2/oauth2/authorizations/clients/:clientId/:fingerprint",
    access: "public",
    handle: passwordLogin,
  },
  { method: "GET", path: "/v2/oauth2/validate", access: "public", handle: validate },
  {
    method: "POST",
    path: "/v2/oauth/grants/logout",
    access: APPS,
    handle({ sandbox, caller }) {
      sandbox.store.tokens.revoke(caller.token.id);
      return ok();
    },
  },
];

function exchangeCode({ sandbox, input }: RouteContext): Response {
  const { oauth, tokens } = sandbox.store;
  const app = findApp(sandbox, input.text("client_id"));
  const code = input.text("code");
  if (app === null || app.secret !== input.text("client_secret")) return oauthError("unauthorized_client");
  if (code === null || (input.text("grant_type") ?? "authorization_code") !== "authorization_code") {
    return oauthError("invalid_request");
  }
  // Taken before it is judged: a code that was presented wrongly must not be good for a second try.
  const given = oauth.takeCode(code);
  const redirectUri = input.text("redirect_uri");
  if (given === null || given.appId !== app.id) return oauthError("access_denied");
  if (sandbox.clock.now() - given.createdAt > CODE_LIFETIME_SECONDS) return oauthError("access_denied");
  if (redirectUri !== null && redirectUri !== given.redirectUri) return oauthError("invalid_request");
  const { userId, client } = given;
  const { token } = tokens.create({ userId, scope: scopeFor(app), appId: app.id, client });
  return json({ access_token: token }, 200, { "cache-control": "no-store" });
}

function passwordLogin(context: RouteContext): Response {
  const { sandbox, input, params, request } = context;
  const app = findApp(sandbox, params.clientId ?? null);
  if (app === null || app.secret !== input.text("client_secret")) {
    throw new ApiError(403, "invalid_app_credentials", { message: "The app's id or secret is wrong." });
  }
  const given = basicCredentials(request);
  const user = given ? sandbox.store.users.byName(given.username) : null;
  if (user === null || given === null || !isPassword(context, { user, password: given.password })) {
    throw new ApiError(401, "Unauthorized", { message: "The user name or password is wrong." });
  }
  const { token } = sandbox.store.tokens.create({
    userId: user.id,
    scope: scopeFor(app),
    appId: app.id,
    client: clientFacts(context),
  });
  return json({ access_token: token, user_id: user.id });
}

/** The account's own password, or one that was made for a single program. */
function isPassword(
  { sandbox, clientIp }: RouteContext,
  { user, password }: { user: UserRecord; password: string },
): boolean {
  return user.password === password || sandbox.store.appPasswords.use(user.id, { password, clientIp });
}

/** 200 even for a token that is not good; the answer says so. First-party sessions have the scope null. */
function validate({ sandbox, request, url }: RouteContext): Response {
  const caller: Caller | null = identify(sandbox.store, presentedToken(request, url));
  if (caller === null) return json({ result: false, token_id: null, token_scope: null, user_id: null });
  const { token, user } = caller;
  const scope = token.scope === "first_party" ? null : token.scope;
  return json({ result: true, token_id: token.id, token_scope: scope, user_id: user.id });
}

function findApp(sandbox: RouteContext["sandbox"], clientId: string | null): OauthAppRecord | null {
  const id = Number(clientId ?? Number.NaN);
  return Number.isSafeInteger(id) ? sandbox.store.oauth.app(id) : null;
}

function basicCredentials(request: Request): { username: string; password: string } | null {
  const match = /^basic\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "");
  const [, username, password] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(match?.[1] ?? "", "base64").toString()) ?? [];
  return username !== undefined && password !== undefined ? { username, password } : null;
}
