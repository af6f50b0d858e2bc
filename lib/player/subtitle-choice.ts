import type { AccountSettings } from "@/lib/putio/file";
import { canonicalLanguage } from "./language";
import { findTrack, type SubtitleOption, type TrackWish } from "./tracks";

/** What the viewer last chose in this browser; null: never chose. */
export type RememberedSubtitles = TrackWish | "off" | null;

type ChoiceInput = {
  options: readonly SubtitleOption[];
  remembered: RememberedSubtitles;
  settings: Pick<
    AccountSettings,
    "shouldHideSubtitles" | "shouldNotAutoselectSubtitles" | "subtitleLanguages"
  >;
  /** The one put.io itself would choose. */
  defaultKey: string | null;
};

/** Which subtitles a film begins with: the viewer's last choice, else the account's settings, else put.io's default. */
export function chooseSubtitles({
  options,
  remembered,
  settings,
  defaultKey,
}: ChoiceInput): SubtitleOption | null {
  if (remembered === "off") return null;
  const again = remembered ? findTrack(options, remembered) : null;
  if (again) return again;
  if (settings.shouldHideSubtitles || settings.shouldNotAutoselectSubtitles) return null;
  return byLanguages(options, settings.subtitleLanguages) ?? byKey(options, defaultKey);
}

function byLanguages(options: readonly SubtitleOption[], codes: readonly string[]): SubtitleOption | null {
  for (const code of codes) {
    const language = canonicalLanguage(code);
    const found = language ? findTrack(options, { language, kind: "full" }) : null;
    if (found) return found;
  }
  return null;
}

function byKey(options: readonly SubtitleOption[], key: string | null): SubtitleOption | null {
  return (key !== null && options.find((option) => option.id === key)) || null;
}

/** What "Subtitles on" means after they were off: the last choice, else the account's, else the first. */
export function chooseWhenTurnedOn(input: Omit<ChoiceInput, "remembered"> & { last: TrackWish | null }) {
  const { options, last, settings, defaultKey } = input;
  const again = last ? findTrack(options, last) : null;
  return (
    again ??
    byLanguages(options, settings.subtitleLanguages) ??
    byKey(options, defaultKey) ??
    options[0] ??
    null
  );
}

/** An option as it is remembered; null where it has no language to be known by. */
export function wishOf(option: SubtitleOption | null): TrackWish | null {
  return option?.language ? { language: option.language, kind: option.kind } : null;
}
