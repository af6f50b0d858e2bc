import { ApiError } from "../http/api-error";
import { parseUrl } from "../http/parse-url";
import { ok } from "../http/reply";
import type { Caller, RouteContext } from "../http/route";
import { LANGUAGES } from "../languages";
import { FILE_SORTS } from "../state/listing";
import { TUNNEL_ROUTES } from "../tunnel-routes";
import { readCredentials, refuseTwoFactor } from "./account-credentials";

type Context = RouteContext & { caller: Caller };

type Reader = (value: unknown, context: Context) => unknown;

const MAX_SUBTITLE_LANGUAGES = 2;

/** How each setting is read; a reader throws put.io's error for a value that it refuses. */
const READERS: Record<string, Reader> = {
  beta_user: readBoolean,
  callback_url: readCallbackUrl,
  dark_theme: readBoolean,
  default_download_folder: readOwnFolder,
  dont_autoselect_subtitles: readBoolean,
  fluid_layout: readBoolean,
  hide_subtitles: readBoolean,
  history_enabled: readBoolean,
  is_invisible: readBoolean,
  locale: readTextOrNull,
  login_mails_enabled: readBoolean,
  next_episode: readBoolean,
  pushover_token: readPushoverToken,
  show_optimistic_usage: readBoolean,
  sort_by: oneOf(FILE_SORTS),
  start_from: readBoolean,
  subtitle_languages: readLanguages,
  theater_mode: readBoolean,
  theme: oneOf(["dark", "light", "auto"]),
  transfer_sort_by: readTextOrNull,
  trash_enabled: readBoolean,
  tunnel_route_name: oneOf([...TUNNEL_ROUTES.map((route) => route.name), null]),
  use_private_download_ip: readPrivateIpSwitch,
  use_start_from: readBoolean,
  video_player: oneOf(["html5", "flash", null]),
};

/** `POST /v2/account/settings`: any subset of the settings, all of it or nothing. */
export function saveSettings(context: Context): Response {
  const { input, caller, sandbox } = context;
  const settings: Record<string, unknown> = { ...caller.user.settings };
  for (const [key, read] of Object.entries(READERS)) {
    if (input.has(key)) settings[key] = read(input.raw(key), context);
  }
  if (input.has("two_factor_enabled")) refuseTwoFactor(input.raw("two_factor_enabled"));
  const credentials = readCredentials(context);
  sandbox.store.users.update(caller.user.id, { settings, ...credentials });
  if (credentials.mail !== undefined) sandbox.store.confirmations.add(caller.user.id, "mail_change");
  if (credentials.password !== undefined) sandbox.store.confirmations.add(caller.user.id, "password_change");
  return ok();
}

function readBoolean(value: unknown): boolean {
  const word = String(value).toLowerCase();
  if (word === "true" || word === "1") return true;
  if (word === "false" || word === "0") return false;
  throw invalidValue();
}

/** The id of one of the account's own folders, 0 for the root. */
function readOwnFolder(value: unknown, { sandbox, caller }: Context): number {
  const id = typeof value === "string" && value !== "" ? Number(value) : value;
  if (typeof id !== "number" || !Number.isSafeInteger(id)) throw invalidValue();
  const folder = id === 0 ? null : sandbox.store.files.get(id);
  const isOwn = folder?.userId === caller.user.id && folder.fileType === "FOLDER";
  if (id !== 0 && !isOwn) throw invalidValue();
  return id;
}

/** Switched on, it needs an address of one's own, which no account here has. */
function readPrivateIpSwitch(value: unknown): boolean {
  if (!readBoolean(value)) return false;
  const message = "This account has no private download address.";
  throw new ApiError(403, "UNAVAILABLE_VALUE", { message });
}

function readTextOrNull(value: unknown): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "string") throw invalidValue();
  return value.toWellFormed();
}

function readPushoverToken(value: unknown): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "string" || !/^[A-Za-z0-9]{30}$/.test(value)) {
    throw refusal("INVALID_PUSHOVER_TOKEN", "The Pushover token is not valid.");
  }
  return value;
}

function readCallbackUrl(value: unknown): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "string" || !/^https?:$/.test(parseUrl(value)?.protocol ?? "")) {
    throw refusal("INVALID_CALLBACK_URL", "The callback URL is not valid.");
  }
  return value;
}

function readLanguages(value: unknown): (string | null)[] {
  const list = typeof value === "string" ? value.split(",").filter(Boolean) : value;
  if (!Array.isArray(list) || list.length > MAX_SUBTITLE_LANGUAGES) throw invalidValue();
  return list.map((code: unknown) => {
    if (code === null) return null;
    const language = LANGUAGES.find((candidate) => candidate.code === code);
    if (language === undefined) throw invalidValue();
    return language.code;
  });
}

function oneOf(words: readonly (string | null)[]): Reader {
  return (value) => {
    const word = value === "" ? null : value;
    if (!words.some((candidate) => candidate === word)) throw invalidValue();
    return word;
  };
}

function invalidValue(): ApiError {
  return refusal("INVALID_VALUE", "The value of this setting is not valid.");
}

function refusal(errorType: string, message: string): ApiError {
  return new ApiError(400, errorType, { message });
}
