import { parseUrl } from "./http/parse-url";
import type { OauthAppRecord } from "./state/oauth";
import type { Store } from "./state/store";

/** put.io's own web client: signing in to it gives a first-party token. */
export const FIRST_PARTY_APP_ID = 1;

/** The app that Matinee signs in as. */
export const MATINEE_APP_ID = 1001;

/** Somebody else's app, so that an account can have more than one. */
export const TV_APP_ID = 1002;

const BUILT_IN_APPS: readonly OauthAppRecord[] = [
  {
    id: FIRST_PARTY_APP_ID,
    name: "put.io",
    description: "put.io's own web client",
    website: "https://put.io",
    callback: "*/",
    secret: "first-party-secret",
  },
  {
    id: MATINEE_APP_ID,
    name: "Matinee",
    description: "An unofficial web dashboard for put.io",
    website: "http://localhost:3000",
    callback: "*/api/auth/callback/putio",
    secret: "sandbox-secret",
  },
  {
    id: TV_APP_ID,
    name: "Lamplight TV",
    description: "A player for television sets, made up for this sandbox",
    website: "https://lamplight.example",
    callback: "https://lamplight.example/callback",
    secret: "lamplight-secret",
  },
];

/** Puts the apps that every sandbox knows into its store. */
export function ensureBuiltInApps(store: Store): void {
  for (const app of BUILT_IN_APPS) store.oauth.putApp(app);
}

/**
 * Whether an app may send users to this address. A callback that begins with `*` stands for any http(s) origin with
 * exactly that path, because nobody knows the port on which a demo or a test will run.
 */
export function isCallbackOf(app: OauthAppRecord, redirectUri: string): boolean {
  const url = parseUrl(redirectUri);
  if (url === null || url.hash !== "" || url.username !== "" || url.password !== "") return false;
  if (url.protocol !== "http:" && url.protocol !== "https:") return false;
  if (!app.callback.startsWith("*")) return redirectUri === app.callback;
  return url.pathname === app.callback.slice(1) && url.search === "";
}

/** put.io's app object, without the secret, which only its owner may see. */
export function wireApp(app: OauthAppRecord): Record<string, unknown> {
  const { id, name, description, website, callback } = app;
  return { id, name, description, website, callback, has_icon: false, hidden: false, users: 1 };
}
