import type { PutioFile, Subtitle, SubtitleList } from "@/lib/putio/file";
import { canonicalLanguage, languageName } from "./language";

type Named = Pick<PutioFile, "id" | "name">;

/** What our server turns into WebVTT. */
const SUBTITLE = /\.(?:srt|vtt)$/i;
/** Words about the kind of a subtitle; `hi` is Hindi as well, and more often this. */
const KIND_WORDS = new Set(
  "forced foreign signs sdh cc hi default full sub subs subtitle subtitles".split(" "),
);

/**
 * The subtitles that lie beside a film and belong to it by their names: `Film.srt`, `Film.en.srt`, `Film.English.forced.srt`.
 * put.io finds them itself for its users, but lets the visitor of a link only list. A key is the file's id, with its
 * language behind it where the name says one.
 */
export function subtitlesBeside(film: Named, files: readonly Named[]): SubtitleList {
  const subtitles = files.flatMap((file) => {
    const language = SUBTITLE.test(file.name) ? matchName(film.name, file.name) : null;
    return language === null ? [] : [subtitleOf(file, language)];
  });
  return { defaultKey: subtitles[0]?.key ?? null, subtitles };
}

/** What `subtitlesBeside` made a key of. */
export function readBesideKey(key: string): { fileId: number; language?: string } {
  const [fileId = "", language] = key.split(".");
  return language ? { fileId: Number(fileId), language } : { fileId: Number(fileId) };
}

function subtitleOf({ id, name }: Named, languageCode: string): Subtitle {
  return {
    key: languageCode === UNKNOWN ? String(id) : `${id}.${languageCode}`,
    name,
    language: languageName(canonicalLanguage(languageCode), { locale: "en" }),
    languageCode,
    source: "folder",
  };
}

const UNKNOWN = "und";

/** The language of a subtitle of this film, `und` where its name says none; null: another film's. */
function matchName(filmName: string, subtitleName: string): string | null {
  const stem = fold(filmName.replace(/\.[^.]*$/, ""));
  const name = fold(subtitleName.replace(SUBTITLE, ""));
  if (!name.startsWith(stem)) return null;
  const rest = name.slice(stem.length);
  // `Film 2.srt` is the sequel's; `Film.2_English.srt` is the second stream of a tool that numbers them.
  if (rest !== "" && (!/^[\s._\-([]/.test(rest) || (/^[^a-z]*\d/.test(rest) && !/^\.\d+_/.test(rest))))
    return null;
  const words = rest.split(/[\s._()[\]]+/).filter((word) => word !== "" && !/^-*\d*$/.test(word));
  const spoken = words.filter((word) => !KIND_WORDS.has(word));
  if (spoken.length === 0) return UNKNOWN;
  return languageOf(spoken.join(" ")) ?? languageOf(spoken[0] ?? "");
}

function languageOf(word: string): string | null {
  const tag = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(word) ? canonicalLanguage(word) : null;
  if (tag && languageName(tag, { locale: "en" }) !== null) return tag;
  return codesByName().get(word) ?? null;
}

let known: Map<string, string> | null = null;

/** Every language that the browser has an English name for, by that name; made when a name is first asked for. */
function codesByName(): Map<string, string> {
  known ??= new Map(
    PAIRS.flatMap((code) => {
      const name = languageName(code, { locale: "en" });
      return name ? [[name.toLowerCase(), code] as const] : [];
    }),
  );
  return known;
}

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
