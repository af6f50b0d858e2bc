import { createHash } from "node:crypto";
import { APPS, FIRST_PARTY } from "../auth";
import { avatarUrl } from "../avatar-url";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { LANGUAGES } from "../languages";
import { CONFIRMATION_SUBJECTS } from "../state/confirmations";
import { TUNNEL_ROUTES } from "../tunnel-routes";
import { wireTime } from "../wire";
import { saveSettings } from "./account-settings";

type Context = RouteContext & { caller: Caller };

/** The account itself, its settings, and what hangs on them. */
export const accountRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/account/info",
    access: APPS,
    handle: (context) => ok({ info: accountInfo(context) }),
  },
  {
    method: "GET",
    path: "/v2/account/settings",
    access: APPS,
    handle: ({ caller }) => ok({ settings: caller.user.settings }),
  },
  { method: "POST", path: "/v2/account/settings", access: APPS, handle: saveSettings },
  {
    method: "GET",
    path: "/v2/account/subtitle_languages",
    access: APPS,
    handle: () => ok({ languages: LANGUAGES }),
  },
  {
    method: "GET",
    path: "/v2/account/confirmation/list",
    access: FIRST_PARTY,
    handle: listConfirmations,
  },
  {
    method: "GET",
    path: "/v2/tunnel/routes",
    access: FIRST_PARTY,
    handle: () => ok({ routes: TUNNEL_ROUTES }),
  },
];

/** What put.io has lately asked to be confirmed by mail. Here nothing waits for that: what is changed is changed. */
function listConfirmations({ sandbox, caller, input }: Context): Response {
  const type = input.oneOf("type", CONFIRMATION_SUBJECTS);
  const confirmations = sandbox.store.confirmations
    .list(caller.user.id)
    .filter(({ subject }) => type === null || subject === type);
  return ok({
    confirmations: confirmations.map(({ subject, createdAt }) => ({
      created_at: wireTime(createdAt),
      subject,
    })),
  });
}

function accountInfo(context: Context): Record<string, unknown> {
  const { user } = context.caller;
  const usedBytes = Math.min(user.usedBytes, user.diskSizeBytes);
  return {
    user_id: user.id,
    username: user.username,
    mail: user.mail,
    avatar_url: avatarUrl(context, user.username),
    account_status: "active",
    account_active: true,
    disk: { avail: user.diskSizeBytes - usedBytes, size: user.diskSizeBytes, used: usedBytes },
    trash_size: user.trashBytes,
    monthly_bandwidth_usage: 0,
    files_will_be_deleted_at: null,
    password_last_changed_at: user.passwordChangedAt === null ? null : wireTime(user.passwordChangedAt),
    private_download_host_ip: null,
    can_create_sub_account: false,
    is_sub_account: false,
    is_eligible_for_friend_invitation: true,
    is_admin: false,
    family_owner: null,
    warnings: {},
    settings: user.settings,
    ...legacyKeys(user.settings),
    ...askedKeys(context),
  };
}

/** Keys that go-putio and old apps still decode; none of them may change its type. */
function legacyKeys(settings: Record<string, unknown>): Record<string, unknown> {
  const languages = Array.isArray(settings.subtitle_languages) ? settings.subtitle_languages : [];
  return {
    days_until_files_deletion: 0,
    default_subtitle_language: typeof languages[0] === "string" ? languages[0] : "",
    has_voucher: false,
    plan_expiration_date: "2099-01-01T00:00:00",
    simultaneous_download_limit: 20,
    subtitle_languages: languages.filter((language) => typeof language === "string"),
  };
}

function askedKeys({ sandbox, caller, input }: Context): Record<string, unknown> {
  const { user } = caller;
  const asked: Record<string, unknown> = {};
  if (input.flag("download_token")) asked.download_token = sandbox.store.tokens.downloadToken(user.id);
  if (input.flag("features")) asked.features = {};
  if (input.flag("intercom")) asked.user_hash = fingerprint(sandbox.secret, `intercom ${user.id}`);
  if (input.flag("pas")) asked.pas = { user_hash: fingerprint(sandbox.secret, `pas ${user.id}`) };
  if (input.flag("profitwell")) asked.paddle_user_id = null;
  if (input.flag("push_token")) asked.push_token = fingerprint(sandbox.secret, `push ${user.id}`);
  return asked;
}

function fingerprint(secret: string, text: string): string {
  return createHash("sha256").update(`${secret} ${text}`).digest("hex");
}
