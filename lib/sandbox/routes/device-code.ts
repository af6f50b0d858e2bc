import QRCode from "qrcode";
import { APPS } from "../auth";
import { clientFacts } from "../client-facts";
import { badRequest, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { wireApp } from "../oauth-apps";
import type { UserRecord } from "../state/entities";
import type { DeviceCodeRecord, OauthAppRecord } from "../state/oauth";
import { scopeFor } from "./authorize";
import { chosenUser, linkPage, messagePage } from "./sign-in-page";

/** A code that nobody approved is gone after so many seconds. */
const CODE_LIFETIME_SECONDS = 900;

/** The device code flow: a code for a screen, the page where it is typed, and the poll that waits for it. */
export const deviceCodeRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/oauth2/oob/code", access: "public", handle: requestCode },
  { method: "GET", path: "/v2/oauth2/oob/code/:code", access: "public", handle: pollCode },
  { method: "POST", path: "/v2/oauth2/oob/code", access: APPS, handle: approveAsApp },
  { method: "GET", path: "/v2/oauth2/oob/qr/:code", access: "public", handle: showQrCode },
  { method: "GET", path: "/link", access: "public", handle: (context) => linkPage({ context }) },
  { method: "POST", path: "/link", access: "public", handle: approveOnPage },
];

function requestCode(context: RouteContext): Response {
  const { sandbox, input, url } = context;
  const app = sandbox.store.oauth.app(input.requiredInt("app_id"));
  if (app === null) throw badRequest("There is no app with this app_id.");
  const code = sandbox.store.oauth.createDeviceCode({ appId: app.id, client: clientFacts(context) });
  return ok({ code, qr_code_url: `${sandbox.origins.api(url)}/v2/oauth2/oob/qr/${code}` });
}

function pollCode(context: RouteContext): Response {
  const found = findCode(context, context.params.code ?? "");
  if (found === null) throw notFound("This code is unknown or has expired.");
  return ok({ oauth_token: found.code.token });
}

function approveAsApp(context: RouteContext & { caller: Caller }): Response {
  const found = findCode(context, context.input.requiredText("code"));
  if (found === null) throw notFound("This code is unknown or has expired.");
  approve(context, found, context.caller.user);
  return ok({ app: wireApp(found.app) });
}

function approveOnPage(context: RouteContext): Response {
  const found = findCode(context, (context.input.text("code") ?? "").trim());
  if (found === null) return linkPage({ context, problem: "This code is unknown or has expired." });
  const user = chosenUser(context);
  if (user === null)
    return linkPage({ context, problem: "There is no account of that name in this sandbox." });
  approve(context, found, user);
  const text = `${found.app.name} may now use the account ${user.username}. You can go back to your device.`;
  return messagePage({ title: "Your device is linked", text });
}

async function showQrCode(context: RouteContext): Promise<Response> {
  const found = findCode(context, context.params.code ?? "");
  if (found === null) throw notFound();
  const link = `${context.sandbox.origins.api(context.url)}/link?code=${found.code.code}`;
  const svg = await QRCode.toString(link, { type: "svg", margin: 2 });
  return new Response(svg, { headers: { "content-type": "image/svg+xml", "cache-control": "no-store" } });
}

type FoundCode = { code: DeviceCodeRecord; app: OauthAppRecord };

function findCode({ sandbox }: RouteContext, text: string): FoundCode | null {
  const code = sandbox.store.oauth.deviceCode(text);
  if (code === null || sandbox.clock.now() - code.createdAt > CODE_LIFETIME_SECONDS) return null;
  const app = sandbox.store.oauth.app(code.appId);
  return app ? { code, app } : null;
}

/** A code that has been approved already stays as it is: the second user must not take the first one's device. */
function approve({ sandbox }: RouteContext, { code, app }: FoundCode, user: UserRecord): void {
  if (code.token !== null) return;
  const { token } = sandbox.store.tokens.create({
    userId: user.id,
    scope: scopeFor(app),
    appId: app.id,
    client: code.client,
  });
  sandbox.store.oauth.approveDeviceCode(code.code, token);
}
