import type { PutioApi } from "./api";
import type { Account, AccountSettings } from "./file";
import { toFileSort } from "./file-schema";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object, type Parsed, text } from "./schema";
import { maybeFlag, maybeNumber, maybeText, oneOf } from "./wire";

/** The settings that listing and playing follow, as put.io sends them. */
export const settingsSchema = object({
  start_from: maybeFlag,
  use_start_from: maybeFlag,
  history_enabled: maybeFlag,
  trash_enabled: maybeFlag,
  next_episode: maybeFlag,
  hide_subtitles: maybeFlag,
  dont_autoselect_subtitles: maybeFlag,
  subtitle_languages: maybe(list(maybeText)),
  sort_by: maybeText,
  theme: maybeText,
  locale: maybeText,
});

const infoSchema = object({
  info: object({
    user_id: number,
    username: text,
    mail: maybeText,
    avatar_url: maybeText,
    disk: maybe(object({ avail: maybeNumber, size: maybeNumber, used: maybeNumber })),
    trash_size: maybeNumber,
    settings: maybe(settingsSchema),
  }),
});

const THEMES = ["dark", "light", "auto"] as const;

/** Who is signed in, how full the disk is, and the settings that listing and playing follow (contract, 6.1, 6.2). */
export async function getAccount(api: PutioApi, options: CallOptions = {}): Promise<Account> {
  const { info } = await request(api, {
    operation: "getAccount",
    path: "/account/info",
    schema: infoSchema,
    signal: options.signal,
  });
  return {
    userId: info.user_id,
    username: info.username,
    mail: info.mail ?? "",
    avatarUrl: info.avatar_url || null,
    disk: {
      availableBytes: info.disk?.avail ?? 0,
      sizeBytes: info.disk?.size ?? 0,
      usedBytes: info.disk?.used ?? 0,
    },
    trashSizeBytes: info.trash_size ?? 0,
    settings: toSettings(info.settings ?? {}),
  };
}

/** A setting that put.io did not send is read as put.io's own default for a new account. */
export function toSettings(wire: Partial<Parsed<typeof settingsSchema>>): AccountSettings {
  return {
    isResumeEnabled: wire.start_from ?? true,
    shouldUseResume: wire.use_start_from ?? true,
    isHistoryEnabled: wire.history_enabled ?? true,
    isTrashEnabled: wire.trash_enabled ?? true,
    shouldPlayNext: wire.next_episode ?? true,
    shouldHideSubtitles: wire.hide_subtitles ?? false,
    shouldNotAutoselectSubtitles: wire.dont_autoselect_subtitles ?? false,
    subtitleLanguages: (wire.subtitle_languages ?? []).flatMap((code) => (code ? [code] : [])),
    sortBy: toFileSort(wire.sort_by ?? null) ?? "NAME_ASC",
    theme: oneOf(THEMES, wire.theme ?? null, "auto"),
    locale: wire.locale ?? null,
  };
}

const languagesSchema = object({ languages: list(object({ code: text, name: text })) });

/** The subtitle languages that put.io knows, by ISO 639-2 code (contract, 6.3). */
export async function listSubtitleLanguages(
  api: PutioApi,
  options: CallOptions = {},
): Promise<{ code: string; name: string }[]> {
  const wire = await request(api, {
    operation: "listSubtitleLanguages",
    path: "/account/subtitle_languages",
    schema: languagesSchema,
    signal: options.signal,
  });
  return wire.languages;
}
