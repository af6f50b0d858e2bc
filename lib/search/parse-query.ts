import type { FileType } from "@/lib/putio/file";
import { type QueryToken, splitQuery } from "./query-tokens";
import {
  isSizeWithoutUnit,
  parseExtensions,
  parsePeriod,
  parseSize,
  parseTypes,
  type SizeRange,
} from "./query-values";

export type WatchedFilter = "watched" | "unwatched" | "started";

/** What narrows a search beyond its words. `isNegated`: only what does not fit. */
export type SearchFilter = { isNegated: boolean } & (
  | { kind: "type"; types: readonly FileType[] }
  | { kind: "extension"; extensions: readonly string[] }
  | ({ kind: "size" } & SizeRange)
  /** From this moment on, and before that one; null: open. */
  | { kind: "added"; fromMs: number | null; beforeMs: number | null }
  | { kind: "watched"; state: WatchedFilter }
  /** Folder names that follow each other on the way to the file. In quotes they are whole, else the last is a beginning. */
  | { kind: "in"; path: readonly string[]; isWhole: boolean }
);

/** Something that looks like a filter and is none that can be followed; it is said, and the rest is searched. */
export type QueryProblem = { text: string; kind: "type" | "extension" | "size" | "date" };

export type SearchQuery = {
  /** Each must occur in the name. */
  words: readonly string[];
  /** In quotes: must occur exactly so, spaces and all. */
  phrases: readonly string[];
  /** None may occur. */
  without: readonly string[];
  filters: readonly SearchFilter[];
  problems: readonly QueryProblem[];
};

type Found =
  | { as: "word" | "phrase" | "without"; text: string }
  | { as: "filter"; filter: SearchFilter }
  | { as: "problem"; problem: QueryProblem }
  /** `type:` with nothing behind it yet. */
  | { as: "unfinished" };

/**
 * Reads `type:video >4GB before:2025 unwatched in:"Shows" ext:mkv "exact words" -word`. It never fails: whatever is no filter is
 * a word. `nowMs` is what `today` and `7d` count from.
 */
export function parseQuery(text: string, { nowMs }: { nowMs: number }): SearchQuery {
  const found = splitQuery(text).map((token) => readToken(token, nowMs));
  const texts = (as: Found["as"]) =>
    found.flatMap((item) => (item.as === as && "text" in item ? [item.text] : []));
  return {
    words: texts("word"),
    phrases: texts("phrase"),
    without: texts("without"),
    filters: found.flatMap((item) => (item.as === "filter" ? [item.filter] : [])),
    problems: found.flatMap((item) => (item.as === "problem" ? [item.problem] : [])),
  };
}

/** Which filter a piece of the text is; null for words and for what cannot be followed. */
export function filterOf(token: QueryToken, nowMs: number): SearchFilter | null {
  const found = readToken(token, nowMs);
  return found.as === "filter" ? found.filter : null;
}

type Reader = (token: QueryToken, nowMs: number) => Found;

/** A map, as an object also answers to `constructor:`. */
const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    type: (token) => readType(token),
    kind: (token) => readType(token),
    ext: (token) => readExtension(token),
    extension: (token) => readExtension(token),
    size: (token) => readSize(token),
    before: (token, nowMs) => readAdded(token, { nowMs, side: "before" }),
    after: (token, nowMs) => readAdded(token, { nowMs, side: "after" }),
    since: (token, nowMs) => readAdded(token, { nowMs, side: "after" }),
    added: (token, nowMs) => readAdded(token, { nowMs, side: "within" }),
    on: (token, nowMs) => readAdded(token, { nowMs, side: "within" }),
    is: (token) => readState(token) ?? wordOf(token),
    in: (token) => readFolder(token),
  }),
);

function readToken(token: QueryToken, nowMs: number): Found {
  const reader = token.key === null ? undefined : READERS.get(token.key);
  if (reader) return token.value.trim() === "" ? { as: "unfinished" } : reader(token, nowMs);
  if (token.key !== null || token.isQuoted) return wordOf(token);
  if (isSizeWithoutUnit(token.value) || parseSize(token.value)) return readSize(token);
  return readState(token) ?? wordOf(token);
}

/** A colon that begins no filter is part of a name: `Mission:` is a word. */
function wordOf({ key, value, isNegated, isQuoted }: QueryToken): Found {
  if (value === "" && key === null) return { as: "unfinished" };
  const text = key === null ? value : `${key}:${value}`;
  if (isNegated) return { as: "without", text };
  return { as: isQuoted ? "phrase" : "word", text };
}

function readType(token: QueryToken): Found {
  const { isNegated } = token;
  const types = parseTypes(token.value);
  return types ? filter({ kind: "type", types, isNegated }) : problem(token, "type");
}

function readExtension(token: QueryToken): Found {
  const { isNegated } = token;
  const extensions = parseExtensions(token.value);
  return extensions ? filter({ kind: "extension", extensions, isNegated }) : problem(token, "extension");
}

function readSize(token: QueryToken): Found {
  const { isNegated } = token;
  const range = parseSize(token.value);
  return range ? filter({ kind: "size", ...range, isNegated }) : problem(token, "size");
}

/** `after` includes the beginning of what it names, as "since" does; `before` ends where that begins. */
function readAdded(
  token: QueryToken,
  { nowMs, side }: { nowMs: number; side: "before" | "after" | "within" },
): Found {
  const period = parsePeriod(token.value.toLowerCase(), nowMs);
  if (!period) return problem(token, "date");
  const fromMs = side === "before" ? null : period.startMs;
  const beforeMs = { before: period.startMs, after: null, within: period.endMs }[side];
  return filter({ kind: "added", fromMs, beforeMs, isNegated: token.isNegated });
}

function readState(token: QueryToken): Found | null {
  const state = token.value.toLowerCase();
  const { isNegated, key } = token;
  if (state === "watched" || state === "unwatched") return filter({ kind: "watched", state, isNegated });
  // Bare, it is a word of too many titles.
  return state === "started" && key !== null ? filter({ kind: "watched", state, isNegated }) : null;
}

function readFolder(token: QueryToken): Found {
  const path = token.value.split("/").filter((name) => name.trim() !== "");
  if (path.length === 0) return { as: "unfinished" };
  return filter({ kind: "in", path, isWhole: token.isQuoted, isNegated: token.isNegated });
}

function filter(read: SearchFilter): Found {
  return { as: "filter", filter: read };
}

function problem({ raw }: QueryToken, kind: QueryProblem["kind"]): Found {
  return { as: "problem", problem: { text: raw, kind } };
}
