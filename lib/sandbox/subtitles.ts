import { readFile } from "node:fs/promises";
import type { Sandbox } from "./create-sandbox";
import { findLanguageCode, languageName } from "./media/language";
import { parseAss } from "./media/subtitle-ass";
import { decodeSubtitle } from "./media/subtitle-charset";
import type { Cue } from "./media/subtitle-cue";
import { matchSubtitleName } from "./media/subtitle-file-name";
import { parseSrt } from "./media/subtitle-srt";
import { parseWebVtt } from "./media/subtitle-webvtt";
import type { FileRecord, UserRecord } from "./state/entities";
import { toFile } from "./state/files";
import { nameKey } from "./state/name-key";
import { openStoredFile, packagerOf, type StoredFile } from "./stored-bytes";

/** A subtitle that belongs to a video, wherever it lies. */
export type Subtitle = {
  /** Stays the same as long as the subtitle does; never `all` nor `default`. */
  key: string;
  name: string;
  /** As put.io's list of languages has it; `und` where unknown. */
  languageCode: string;
  format: "srt" | "webvtt" | "ass" | "ssa";
  source: "folder" | "mkv";
  isForced: boolean;
  from: { kind: "file"; file: FileRecord } | { kind: "track"; index: number };
};

/** No subtitle of a whole film comes near; what is larger is not read into memory. */
const MAX_SUBTITLE_BYTES = 8 * 1024 * 1024;

/**
 * All subtitles of a video, the most wanted first: by the viewer's languages, then those beside the file before those
 * in it, forced ones last. `languages` (any code or name) leaves only those and the ones of unknown language.
 */
export function listSubtitles(
  sandbox: Sandbox,
  stored: StoredFile,
  { viewer, languages }: { viewer: UserRecord; languages: string[] },
): Subtitle[] {
  const asked = languages.flatMap((language) => findLanguageCode(language) ?? []);
  const wanted = languages.length > 0 ? asked : preferredLanguages(viewer);
  const rank = (subtitle: Subtitle) => {
    const place = wanted.indexOf(subtitle.languageCode);
    return (place === -1 ? wanted.length : place) + (subtitle.isForced ? 1000 : 0);
  };
  return [...folderSubtitles(sandbox, stored.file), ...embeddedSubtitles(stored)]
    .filter(
      ({ languageCode }) => languages.length === 0 || languageCode === "und" || asked.includes(languageCode),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** The one put.io would switch on: in a language of the viewer or of none known, and not a forced one. */
export function defaultSubtitle(subtitles: Subtitle[], viewer: UserRecord): Subtitle | null {
  const preferred = preferredLanguages(viewer);
  const isWanted = ({ languageCode }: Subtitle) =>
    preferred.length === 0 || languageCode === "und" || preferred.includes(languageCode);
  return subtitles.find((subtitle) => !subtitle.isForced && isWanted(subtitle)) ?? null;
}

/** The account's `subtitle_languages`, in order of preference; whoever wants none has an empty list. */
export function preferredLanguages({ settings }: UserRecord): string[] {
  const languages = Array.isArray(settings.subtitle_languages) ? settings.subtitle_languages : [];
  return languages.flatMap((code) => (typeof code === "string" ? (findLanguageCode(code) ?? []) : []));
}

/** What a subtitle says, on the clock of the file. Throws 410 where its bytes are gone. */
export async function readSubtitle(sandbox: Sandbox, stored: StoredFile, subtitle: Subtitle): Promise<Cue[]> {
  if (subtitle.from.kind === "track") {
    const { probe } = stored.blob;
    if (probe === null) return [];
    const tracks = await packagerOf(sandbox).embeddedSubtitles({ path: stored.path, probe });
    return tracks[subtitle.from.index] ?? [];
  }
  const { path, blob } = await openStoredFile(sandbox, subtitle.from.file);
  if (blob.sizeBytes > MAX_SUBTITLE_BYTES) return [];
  const text = decodeSubtitle(await readFile(path), subtitle.languageCode);
  // Extensions lie: what begins as WebVTT is WebVTT.
  if (/^\s*WEBVTT\b/.test(text)) return parseWebVtt(text);
  return subtitle.format === "ass" || /^\s*\[Script Info\]/i.test(text) ? parseAss(text) : parseSrt(text);
}

function folderSubtitles(sandbox: Sandbox, video: FileRecord): Subtitle[] {
  return siblingsNamedLike(sandbox, video).flatMap((file) => {
    const parts = matchSubtitleName(video.name, file.name);
    if (parts === null) return [];
    const { languageCode, format, isForced } = parts;
    const from = { kind: "file", file } as const;
    return [
      { key: `file-${file.id}`, name: file.name, languageCode, format, source: "folder", isForced, from },
    ];
  });
}

/** By the index of names, so that a folder of 100,000 files costs no more than one of ten. */
function siblingsNamedLike(sandbox: Sandbox, video: FileRecord): FileRecord[] {
  const [prefix = ""] = nameKey(video.name.replace(/\.[^.]*$/, "")).split("\u0001");
  return sandbox.store.database
    .all(
      `SELECT * FROM files WHERE user_id = ? AND parent_id = ? AND kind_rank = 1 AND name_key >= ? AND name_key < ?
       ORDER BY name_key, id LIMIT 200`,
      ...[video.userId, video.parentId, prefix, `${prefix}\u{10ffff}`],
    )
    .map(toFile);
}

function embeddedSubtitles({ blob }: StoredFile): Subtitle[] {
  return (blob.probe?.subtitles ?? []).flatMap(({ index, codec, languageCode, title, isForced }) => {
    if (codec === "other") return [];
    const name = title || languageName(languageCode);
    const from = { kind: "track", index } as const;
    // put.io has no word for text inside MP4: as text it is SRT, and "mkv" stands for whatever is embedded.
    const format = codec === "tx3g" ? "srt" : codec;
    return [{ key: `track-${index}`, name, languageCode, format, source: "mkv", isForced, from }];
  });
}
