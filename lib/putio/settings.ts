import { settingsSchema, toSettings } from "./account";
import type { PutioApi } from "./api";
import type { AccountSettings } from "./file";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { object, type Parsed } from "./schema";
import { maybeFlag, maybeNumber, maybeText, okSchema, oneOf } from "./wire";

const VIDEO_PLAYERS = ["html5", "flash"] as const;

/** Every setting of the account (contract, 6.2). Some are read by put.io's own apps alone; they are kept as they are. */
export type Settings = AccountSettings & {
  /** Where transfers go; 0 is the root. */
  defaultDownloadFolderId: number;
  /** Called by put.io when a transfer is done. */
  callbackUrl: string | null;
  /** The account's key at the notification service Pushover. */
  pushoverToken: string | null;
  /** Which way bytes take from put.io (`listTunnelRoutes`); null: put.io's choice. */
  tunnelRouteName: string | null;
  /** Bytes are given to the address alone that asked for them. */
  usesPrivateDownloadIp: boolean;
  /** Friends do not see this account among their friends' searches. */
  isInvisible: boolean;
  sendsLoginMails: boolean;
  /** Counts what transfers will take once they are done. */
  showsOptimisticUsage: boolean;
  transferSortBy: string | null;
  usesDarkTheme: boolean;
  usesFluidLayout: boolean;
  usesTheaterMode: boolean;
  isBetaUser: boolean;
  videoPlayer: (typeof VIDEO_PLAYERS)[number] | null;
  /** Read only: it takes a code to switch it on or off, at put.io. */
  hasTwoFactor: boolean;
};

/** Some settings to be changed. */
export type SettingsPatch = Partial<Omit<Settings, "hasTwoFactor">>;

/** Ours, and put.io's word for it. */
const WIRE_NAMES: Record<keyof Required<SettingsPatch>, string> = {
  isResumeEnabled: "start_from",
  shouldUseResume: "use_start_from",
  isHistoryEnabled: "history_enabled",
  isTrashEnabled: "trash_enabled",
  shouldPlayNext: "next_episode",
  shouldHideSubtitles: "hide_subtitles",
  shouldNotAutoselectSubtitles: "dont_autoselect_subtitles",
  subtitleLanguages: "subtitle_languages",
  sortBy: "sort_by",
  theme: "theme",
  locale: "locale",
  defaultDownloadFolderId: "default_download_folder",
  callbackUrl: "callback_url",
  pushoverToken: "pushover_token",
  tunnelRouteName: "tunnel_route_name",
  usesPrivateDownloadIp: "use_private_download_ip",
  isInvisible: "is_invisible",
  sendsLoginMails: "login_mails_enabled",
  showsOptimisticUsage: "show_optimistic_usage",
  transferSortBy: "transfer_sort_by",
  usesDarkTheme: "dark_theme",
  usesFluidLayout: "fluid_layout",
  usesTheaterMode: "theater_mode",
  isBetaUser: "beta_user",
  videoPlayer: "video_player",
};

const restSchema = object({
  default_download_folder: maybeNumber,
  callback_url: maybeText,
  pushover_token: maybeText,
  tunnel_route_name: maybeText,
  use_private_download_ip: maybeFlag,
  is_invisible: maybeFlag,
  login_mails_enabled: maybeFlag,
  show_optimistic_usage: maybeFlag,
  transfer_sort_by: maybeText,
  dark_theme: maybeFlag,
  fluid_layout: maybeFlag,
  theater_mode: maybeFlag,
  beta_user: maybeFlag,
  video_player: maybeText,
  two_factor_enabled: maybeFlag,
});
const replySchema = object({
  settings: (value) => ({ ...toSettings(settingsSchema(value)), ...toRest(restSchema(value)) }),
});

/** All settings; one that put.io did not send reads as its default for a new account. */
export async function getSettings(api: PutioApi, { signal }: CallOptions): Promise<Settings> {
  const call = { operation: "getSettings", path: "/account/settings", schema: replySchema, signal } as const;
  return (await request(api, call)).settings;
}

function toRest(wire: Parsed<typeof restSchema>): Omit<Settings, keyof AccountSettings> {
  return {
    defaultDownloadFolderId: wire.default_download_folder ?? 0,
    callbackUrl: wire.callback_url || null,
    pushoverToken: wire.pushover_token || null,
    tunnelRouteName: wire.tunnel_route_name || null,
    usesPrivateDownloadIp: wire.use_private_download_ip ?? false,
    isInvisible: wire.is_invisible ?? false,
    sendsLoginMails: wire.login_mails_enabled ?? true,
    showsOptimisticUsage: wire.show_optimistic_usage ?? false,
    transferSortBy: wire.transfer_sort_by || null,
    usesDarkTheme: wire.dark_theme ?? false,
    usesFluidLayout: wire.fluid_layout ?? false,
    usesTheaterMode: wire.theater_mode ?? false,
    isBetaUser: wire.beta_user ?? false,
    videoPlayer: oneOf(VIDEO_PLAYERS, wire.video_player, null),
    hasTwoFactor: wire.two_factor_enabled ?? false,
  };
}

/**
 * Changes some settings and leaves the others; put.io takes all of a patch or none of it. `bad-request` with the type that names the
 * field (INVALID_CALLBACK_URL, INVALID_PUSHOVER_TOKEN), or INVALID_VALUE, which names none: save one field at a time where it
 * must be known. An empty patch asks nothing.
 */
export async function updateSettings(
  api: PutioApi,
  { patch, signal }: CallOptions & { patch: SettingsPatch },
): Promise<void> {
  const json = wireOf(patch);
  if (Object.keys(json).length > 0) await save(api, { operation: "updateSettings", json, signal });
}

function wireOf(patch: SettingsPatch): Record<string, unknown> {
  const { subtitleLanguages: languages, ...plain } = patch;
  const json: Record<string, unknown> = {};
  for (const [ours, value] of Object.entries(plain)) {
    if (value !== undefined && isSetting(ours)) json[WIRE_NAMES[ours]] = value;
  }
  // Always both, as put.io sends them: a list of one could leave the second as it was.
  if (languages) json.subtitle_languages = [languages[0] ?? null, languages[1] ?? null];
  return json;
}

/** Keys of an object may be more than its type says, and two-factor must never be among them. */
function isSetting(key: string): key is keyof SettingsPatch {
  return Object.hasOwn(WIRE_NAMES, key);
}

/** What identifies the account. put.io wants the present password for mail and password, not for the name. */
export type ProfilePatch =
  | { username: string }
  | { mail: string; currentPassword: string }
  | { password: string; currentPassword: string };

/**
 * Changes the account's name, mail or password (contract, 6.2): INVALID_USERNAME, USERNAME_EXISTS, INVALID_MAIL,
 * DISPOSABLE_MAIL_NOT_ALLOWED, INVALID_CURRENT_PASSWORD, INVALID_NEW_PASSWORD, PWNED_NEW_PASSWORD with `bad-request`;
 * SAME_USERNAME, EXISTING_MAIL with `conflict`.
 */
export async function updateProfile(
  api: PutioApi,
  { patch, signal }: CallOptions & { patch: ProfilePatch },
): Promise<void> {
  const { currentPassword, ...rest } = { currentPassword: undefined, ...patch };
  const json = currentPassword === undefined ? rest : { ...rest, current_password: currentPassword };
  await save(api, { operation: "updateProfile", json, signal });
}

async function save(api: PutioApi, call: CallOptions & { operation: string; json: object }): Promise<void> {
  const write = { ...call, path: "/account/settings", schema: okSchema } as const;
  await persist(() => request(api, { ...write, method: "POST" }), {
    isRepeatable: true,
    signal: call.signal,
  });
}
