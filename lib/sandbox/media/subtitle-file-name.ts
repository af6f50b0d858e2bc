import { findLanguageCode } from "./language";

export type SubtitleNameParts = {
  /** ISO 639-2, `und` where the name does not say. */
  languageCode: string;
  isForced: boolean;
  format: "srt" | "webvtt" | "ass";
};

const FORMATS: Record<string, SubtitleNameParts["format"]> = {
  srt: "srt",
  vtt: "webvtt",
  ass: "ass",
  ssa: "ass",
};
/** Words about the kind of subtitle. `sdh` and `hi` are language codes too; only a lone `hi` means Hindi. */
const KIND_WORDS = new Set([
  "forced",
  "foreign",
  "signs",
  "sdh",
  "cc",
  "hi",
  "default",
  "full",
  "subs",
  "sub",
]);

/**
 * What the name of a subtitle says when it belongs to the video: `Name.srt`, `Name.en.srt`, `Name.English.srt`,
 * `Name.pt-BR.forced.srt`, `NAME.2_english.SRT`. null: another film's, or no subtitle. Words that say nothing of
 * language or kind make it another film's, so that `Show.srt` is not taken by `Show.S01E01.mkv`, nor the reverse.
 */
export function matchSubtitleName(videoName: string, fileName: string): SubtitleNameParts | null {
  const extension = /\.([a-z]{3})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const format = FORMATS[extension];
  const stem = fold(videoName.replace(/\.[^.]*$/, ""));
  const name = fold(fileName).slice(0, -4);
  if (format === undefined || !name.startsWith(stem)) return null;
  const rest = name.slice(stem.length);
  if (rest !== "" && !/^[\s._\-([]/.test(rest)) return null;
  // `Film 2.srt` is the sequel's; `Film.2_English.srt` is the second stream of a tool that numbers them.
  if (/^[^a-z]*\d/.test(rest) && !/^\.\d+_/.test(rest)) return null;
  const words = rest.split(/[\s._()[\]]+/).filter((word) => word !== "" && !/^-*\d*$/.test(word));
  const language = words.filter((word) => !KIND_WORDS.has(word));
  const languageCode = findLanguage(language.length === 0 && words.join() === "hi" ? words : language);
  if (language.length > 0 && languageCode === null) return null;
  return {
    languageCode: languageCode ?? "und",
    isForced: words.includes("forced") || words.includes("foreign") || words.includes("signs"),
    format,
  };
}

/** All words as one name (`brazilian portuguese`), else each by itself: all must agree that they are a language. */
function findLanguage(words: string[]): string | null {
  const whole = findLanguageCode(words.join(" "));
  if (whole !== null) return whole;
  const codes = words.map((word) => findLanguageCode(word));
  return codes.length > 0 && codes.every((code) => code !== null) ? (codes[0] ?? null) : null;
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
