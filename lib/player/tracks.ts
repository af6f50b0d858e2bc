import type { Subtitle } from "@/lib/putio/file";
import { canonicalLanguage, isSameLanguage, languageName } from "./language";

/** What a track is for: everything said, only what is foreign in the original, or also the sounds. */
export type TrackKind = "full" | "forced" | "sdh";

/** A rendition as hls.js reports it. */
export type Rendition = {
  index: number;
  name: string;
  language: string | undefined;
  isForced: boolean;
  characteristics: string | undefined;
};

export type SubtitleOption = {
  /** put.io's key where there is one: it stays the same whichever engine plays. */
  id: string;
  language: string | null;
  kind: TrackKind;
  label: string;
  /** Where it comes from. */
  hint: string | null;
  /** In the playlist; null: only as a file beside it. */
  renditionIndex: number | null;
  /** put.io's key of the file beside it; null: only in the playlist. */
  sideKey: string | null;
};

export type AudioOption = {
  id: string;
  index: number;
  language: string | null;
  kind: TrackKind;
  label: string;
};

type SubtitleInput = { renditions: readonly Rendition[]; listed: readonly Subtitle[]; locale: string };

/** Both sources as one menu: renditions with what put.io's list knows about them, then what is only listed. */
export function subtitleOptions({ renditions, listed, locale }: SubtitleInput): SubtitleOption[] {
  const left = [...listed];
  const played = renditions.map((rendition) => {
    const entry = takeMatch(left, rendition);
    return optionOf({ rendition, entry, locale });
  });
  const beside = left.map((entry) => optionOf({ rendition: null, entry, locale }));
  return distinguish([...played, ...beside]);
}

/** By name and language, by name, by language, in that order; a list entry is used once. */
function takeMatch(left: Subtitle[], rendition: Rendition): Subtitle | null {
  const language = canonicalLanguage(rendition.language);
  const hasLanguage = (entry: Subtitle) => isSameLanguage(canonicalLanguage(entry.languageCode), language);
  const hasName = (entry: Subtitle) => entry.name === rendition.name;
  const tests = [(entry: Subtitle) => hasName(entry) && hasLanguage(entry), hasName, hasLanguage];
  for (const test of tests) {
    const index = left.findIndex(test);
    if (index >= 0) return left.splice(index, 1)[0] ?? null;
  }
  return null;
}

const SOURCES: Record<Subtitle["source"], string> = {
  folder: "From the folder",
  mkv: "In the file",
  opensubtitles: "OpenSubtitles",
  uploaded: "Uploaded",
  other: "put.io",
};

type OptionInput = { rendition: Rendition | null; entry: Subtitle | null; locale: string };

function optionOf({ rendition, entry, locale }: OptionInput): SubtitleOption {
  const name = entry?.name ?? rendition?.name ?? "";
  const language = canonicalLanguage(rendition?.language) ?? canonicalLanguage(entry?.languageCode);
  const kind = kindOf({ name, isForced: rendition?.isForced, characteristics: rendition?.characteristics });
  const spoken = languageName(language, { locale }) ?? entry?.language ?? (name || "Unknown language");
  return {
    id: entry?.key ?? `rendition-${rendition?.index}`,
    language,
    kind,
    label: `${spoken}${KIND_WORDS[kind]}`,
    hint: entry ? SOURCES[entry.source] : null,
    renditionIndex: rendition?.index ?? null,
    sideKey: entry?.key ?? null,
  };
}

const KIND_WORDS: Record<TrackKind, string> = { full: "", forced: " (forced)", sdh: " (SDH)" };

type KindInput = { name: string; isForced?: boolean | undefined; characteristics?: string | undefined };

function kindOf({ name, isForced, characteristics }: KindInput): TrackKind {
  if (isForced || /\bforced\b/i.test(name)) return "forced";
  if (characteristics?.includes("describes-music-and-sound")) return "sdh";
  return /(?:^|[^a-z])(?:sdh|cc|hearing.impaired)(?:[^a-z]|$)/i.test(name) ? "sdh" : "full";
}

/** Two entries that read the same are numbered, so that each can be named. */
function distinguish(options: SubtitleOption[]): SubtitleOption[] {
  const seen = new Map<string, number>();
  return options.map((option) => {
    const signature = `${option.label} ${option.hint}`;
    const count = (seen.get(signature) ?? 0) + 1;
    seen.set(signature, count);
    return count === 1 ? option : { ...option, label: `${option.label} ${count}` };
  });
}

export function audioOptions(
  renditions: readonly Rendition[],
  { locale }: { locale: string },
): AudioOption[] {
  return renditions.map((rendition) => {
    const language = canonicalLanguage(rendition.language);
    const spoken = languageName(language, { locale });
    // A name that says more than the language ("Director's commentary") is what tells two tracks apart.
    const isTelling = rendition.name !== "" && rendition.name.toLowerCase() !== spoken?.toLowerCase();
    const label = spoken && isTelling ? `${spoken} · ${rendition.name}` : (spoken ?? rendition.name);
    return {
      id: String(rendition.index),
      index: rendition.index,
      language,
      kind: kindOf(rendition),
      label: label || `Track ${rendition.index + 1}`,
    };
  });
}

/** A choice as it is remembered: never by index, as the next file may have other tracks in another order. */
export type TrackWish = { language: string; kind: TrackKind };

/** The track of that language and kind, else of that language. */
export function findTrack<Option extends { language: string | null; kind: TrackKind }>(
  options: readonly Option[],
  wish: TrackWish,
): Option | null {
  const spoken = options.filter((option) => isSameLanguage(option.language, wish.language));
  return spoken.find((option) => option.kind === wish.kind) ?? spoken[0] ?? null;
}
