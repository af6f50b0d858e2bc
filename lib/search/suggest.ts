import { splitQuery } from "./query-tokens";

/** What could stand in place of the piece that is being typed. `text` is the whole query with it. */
export type Suggestion = { label: string; text: string };

const MOST_SHOWN = 8;
const TYPES = ["video", "audio", "image", "archive", "pdf", "text", "folder"];
const KEYS = ["type:", "in:", "ext:", "before:", "after:", "watched", "unwatched", "is:started"];

type SuggestInput = { caret: number; nowMs: number; folderNames: readonly string[] };

/**
 * Ways to go on with the piece that the caret is in: `ty` → `type:`, `type:` → the kinds, `in:` → folders. Nothing is suggested
 * for a plain word, which is what people mostly type.
 */
export function suggest(text: string, { caret, nowMs, folderNames }: SuggestInput): Suggestion[] {
  const token = splitQuery(text).find(({ start, end }) => start < caret && caret <= end);
  if (!token || token.raw.length < 2) return [];
  const minus = token.isNegated ? "-" : "";
  const values = valuesFor(token.key, { nowMs, folderNames });
  const typed = token.value.toLowerCase();
  const wanted = values
    ? values
        .filter((value) => value.toLowerCase().startsWith(typed))
        .map((value) => written(token.key ?? "", value))
    : KEYS.filter((key) => token.key === null && !token.isQuoted && key.startsWith(typed) && key !== typed);
  return wanted
    .map((piece) => `${minus}${piece}`)
    .filter((piece) => piece !== token.raw)
    .slice(0, MOST_SHOWN)
    .map((label) => ({ label, text: text.slice(0, token.start) + label + text.slice(token.end) }));
}

function valuesFor(key: string | null, { nowMs, folderNames }: Omit<SuggestInput, "caret">) {
  const year = new Date(nowMs).getFullYear();
  if (key === "type" || key === "kind") return TYPES;
  if (key === "in") return [...new Set(folderNames)].filter((name) => !name.includes('"'));
  if (key === "is") return ["watched", "unwatched", "started"];
  if (key === "ext") return ["mkv", "mp4", "srt", "mp3", "jpg", "pdf", "zip"];
  if (key === "before" || key === "after" || key === "added")
    return ["today", "7d", "1m", "1y", String(year), String(year - 1), String(year - 2)];
  return null;
}

function written(key: string, value: string): string {
  return key === "in" ? `in:"${value}"` : `${key}:${value}`;
}
