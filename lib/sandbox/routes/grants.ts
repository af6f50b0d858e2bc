import { FIRST_PARTY } from "../auth";
import { ok } from "../http/reply";
import type { Route } from "../http/route";
import { FIRST_PARTY_APP_ID, wireApp } from "../oauth-apps";
import { wireTime } from "../wire";
import { pathId } from "./path-id";

/** Which apps may use the account, and their sessions; for put.io's own client alone. */
export const grantRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/oauth/grants",
    access: FIRST_PARTY,
    handle({ sandbox, caller }) {
      const appIds = new Set(sandbox.store.tokens.active(caller.user.id).map((token) => token.appId));
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
  {
    method: "GET",
    path: "/v2/oauth/clients",
    access: FIRST_PARTY,
    handle({ sandbox, caller, clientIp }) {
      const sessions = sandbox.store.tokens
        .active(caller.user.id)
        .filter((token) => token.scope !== "files_download");
      const clients = sessions.map((token) => ({
        id: token.id,
        active: true,
        app_id: token.appId ?? FIRST_PARTY_APP_ID,
        app_name: sandbox.store.oauth.app(token.appId ?? FIRST_PARTY_APP_ID)?.name ?? "",
        client_name: "",
        created_at: wireTime(token.createdAt),
        ip_address: clientIp,
        last_used_at: null,
        note: null,
        user_agent: "",
      }));
      return ok({ clients });
    },
  },
];
