import { FIRST_PARTY } from "../auth";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { FIRST_PARTY_APP_ID, wireApp } from "../oauth-apps";
import type { TokenRecord } from "../state/entities";
import { wireTime } from "../wire";
import { pathId } from "./path-id";

type Context = RouteContext & { caller: Caller };

/** Which apps may use the account, and their sessions; for put.io's own client alone. */
export const grantRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/oauth/grants",
    access: FIRST_PARTY,
    handle({ sandbox, caller }) {
      const tokens = sandbox.store.tokens.active(caller.user.id).filter((token) => token.scope === "default");
      const appIds = new Set(tokens.map((token) => token.appId));
      const apps = [...appIds].flatMap((id) => (id === null ? [] : (sandbox.store.oauth.app(id) ?? [])));
      return ok({ apps: apps.filter((app) => app.id !== FIRST_PARTY_APP_ID).map(wireApp) });
    },
  },
  {
    method: "POST",
    path: "/v2/oauth/grants/:appId/delete",
    access: FIRST_PARTY,
    handle(context) {
      const { tokens } = context.sandbox.store;
      const appId = pathId(context, "appId");
      for (const token of tokens.active(context.caller.user.id)) {
        if (token.appId === appId) tokens.revoke(token.id);
      }
      return ok();
    },
  },
  { method: "GET", path: "/v2/oauth/clients", access: FIRST_PARTY, handle: listSessions },
  {
    method: "POST",
    path: "/v2/oauth/clients/:id/delete",
    access: FIRST_PARTY,
    handle(context) {
      endSessions(context, (session) => session.id === pathId(context));
      return ok();
    },
  },
  {
    method: "POST",
    path: "/v2/oauth/clients/delete-all",
    access: FIRST_PARTY,
    handle(context) {
      endSessions(context, (session) => session.id !== context.caller.token.id);
      return ok();
    },
  },
];

function listSessions(context: Context): Response {
  const clients = sessionsOf(context).map(({ id, appId, client, createdAt, lastUsedAt }) => ({
    id,
    active: true,
    app_id: appId ?? FIRST_PARTY_APP_ID,
    app_name: context.sandbox.store.oauth.app(appId ?? FIRST_PARTY_APP_ID)?.name ?? "",
    client_name: client.name,
    created_at: wireTime(createdAt),
    ip_address: client.ipAddress,
    last_used_at: lastUsedAt === null ? null : wireTime(lastUsedAt),
    note: null,
    user_agent: client.userAgent,
  }));
  return ok({ clients });
}

/** Tokens that somebody signed in for: those that only open bytes or a public link are no sessions. */
function sessionsOf({ sandbox, caller }: Context): TokenRecord[] {
  return sandbox.store.tokens
    .active(caller.user.id)
    .filter((token) => token.scope === "first_party" || token.scope === "default");
}

/** That there is no such session is no failure. */
function endSessions(context: Context, isMeant: (session: TokenRecord) => boolean): void {
  for (const session of sessionsOf(context).filter(isMeant)) context.sandbox.store.tokens.revoke(session.id);
}
