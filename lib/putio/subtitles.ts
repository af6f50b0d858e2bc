import type { PutioApi } from "./api";
import type { Subtitle, SubtitleList } from "./file";
import { type CallOptions, request } from "./request";
import { list, maybe, object, type Parsed, text } from "./schema";
import { maybeText, oneOf } from "./wire";

const wireSubtitleSchema = object({
  key: text,
  name: maybeText,
  language: maybeText,
  language_code: maybeText,
  source: maybeText,
});

const subtitlesSchema = object({
  default: maybeText,
  subtitles: maybe(list(wireSubtitleSchema)),
});

const SOURCES = ["folder", "mkv", "opensubtitles", "uploaded"] as const;

/**
 * The subtitles of a video, put.io's choice first named (contract, 2.14). Without `languages` (ISO 639-2) the account's
 * own apply. Each entry's `url` is left behind on purpose: it carries a token.
 */
export async function listSubtitles(
  api: PutioApi,
  options: CallOptions & { fileId: number; languages?: readonly string[] },
): Promise<SubtitleList> {
  const { fileId, languages, signal } = options;
  const wire = await request(api, {
    operation: "listSubtitles",
    path: `/files/${fileId}/subtitles`,
    query: { languages: languages?.length ? languages.join(",") : undefined },
    schema: subtitlesSchema,
    signal,
  });
  return { defaultKey: wire.default || null, subtitles: (wire.subtitles ?? []).map(toSubtitle) };
}

function toSubtitle(wire: Parsed<typeof wireSubtitleSchema>): Subtitle {
  const isKnown = wire.language && wire.language !== "Undetermined";
  return {
    key: wire.key,
    name: wire.name ?? "",
    language: isKnown ? (wire.language ?? null) : null,
    languageCode: wire.language_code || "und",
    source: oneOf(SOURCES, wire.source, "other"),
  };
}
