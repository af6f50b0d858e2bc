import { ApiError } from "../http/api-error";
import { parseUrl } from "../http/parse-url";
import { ok } from "../http/reply";
import type { Caller, RouteContext } from "../http/route";
import { LANGUAGES } from "../languages";
import type { UserRecord } from "../state/entities";
import { FILE_SORTS } from "../state/listing";

type Context = RouteContext & { caller: Caller };

type Reader = (value: unknown) => unknown;

const MAX_SUBTITLE_LANGUAGES = 2;

/** How each setting is read; a reader throws put.io's error for a value that it refuses. */
const READERS: Record<string, Reader> = {
  beta_user: readBoolean,
  callback_url: readCallbackUrl,
  dark_theme: readBoolean,
  default_download_folder: readInt,
  dont_autoselect_subtitles: readBoolean,
  fluid_layout: readBoolean,
  hide_subtitles: readBoolean,
  history_enabled: readBoolean,
  is_invisible: readBoolean,
  locale: readTextOrNull,
  login_mails_enabled: readBoolean,
  next_episode: readBoolean,
  pushover_token: readTextOrNull,
  show_optimistic_usage: readBoolean,
  sort_by: oneOf(FILE_SORTS),
  start_from: readBoolean,
  subtitle_languages: readLanguages,
  theater_mode: readBoolean,
  theme: oneOf(["dark", "light", "auto"]),
  transfer_sort_by: readTextOrNull,
  trash_enabled: readBoolean,
  tunnel_route_name: oneOf(["default", "cdn77", null]),
  use_private_download_ip: readBoolean,
  use_start_from: readBoolean,
  video_player: oneOf(["html5", "flash", null]),
};

/** `POST /v2/account/settings`: any subset of the settings, all of it or nothing. */
export function saveSettings(context: Context): Response {
  const { input, caller, sandbox } = context;
  const settings: Record<string, unknown> = { ...caller.user.settings };
  for (const [key, read] of Object.entries(READERS)) {
    if (input.has(key)) settings[key] = read(input.raw(key));
  }
  if (input.has("two_factor_enabled")) refuseTwoFactor(input.raw("two_factor_enabled"));
  sandbox.store.users.update(caller.user.id, { settings, ...readCredentials(context) });
  return ok();
}

/** User name, mail and password; the last two only with the current password. */
function readCredentials(context: Context): Partial<UserRecord> {
  const { input, caller } = context;
  const change: Partial<UserRecord> = {};
  if (input.has("username")) change.username = readUsername(context);
  if (!input.has("mail") && !input.has("password")) return change;
  if (input.text("current_password") !== caller.user.password) {
    throw refusal("INVALID_CURRENT_PASSWORD", "The current password is wrong.");
  }
  if (input.has("mail")) {
    const mail = input.text("mail") ?? "";
    if (!/^[^\s@]+@[^\s@]+$/.test(mail)) throw refusal("INVALID_MAIL", "The mail address is not valid.");
    change.mail = mail;
  }
  if (input.has("password")) {
    const password = input.text("password") ?? "";
    if (password.length < 6) throw refusal("INVALID_NEW_PASSWORD", "The new password is too short.");
    change.password = password;
  }
  return change;
}

function readUsername({ sandbox, caller, input }: Context): string {
  const name = input.text("username");
  if (name === null || !/^[\w.-]{3,64}$/.test(name)) {
    throw refusal("INVALID_USERNAME", "The user name is not valid.");
  }
  if (name === caller.user.username)
    throw new ApiError(409, "SAME_USERNAME", { message: "This is your user name already." });
  const owner = sandbox.store.users.byName(name);
  if (owner !== null && owner.id !== caller.user.id)
    throw refusal("USERNAME_EXISTS", "The user name is taken.");
  return name;
}

/** Two-factor authentication is not emulated: it is always off here, and no code is ever right. */
function refuseTwoFactor(value: unknown): never {
  const isOff = typeof value === "object" && value !== null && "enable" in value && value.enable === false;
  if (isOff) throw new ApiError(403, "NOT_ENABLED", { message: "Two-factor authentication is not enabled." });
  throw refusal("INVALID_CODE", "The code is not valid.");
}

function readBoolean(value: unknown): boolean {
  const word = String(value).toLowerCase();
  if (word === "true" || word === "1") return true;
  if (word === "false" || word === "0") return false;
  throw invalidValue();
}

function readInt(value: unknown): number {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number)) throw invalidValue();
  return number;
}

function readTextOrNull(value: unknown): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "string") throw invalidValue();
  return value.toWellFormed();
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
