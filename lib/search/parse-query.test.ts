import { describe, expect, test } from "vitest";
import { parseQuery, type SearchFilter, type SearchQuery } from "./parse-query";

// Asia/Kathmandu, as everywhere in the tests: a forgotten time zone moves a day.
const NOW = new Date(2026, 2, 15, 12, 0).getTime();
const EMPTY: SearchQuery = { words: [], phrases: [], without: [], filters: [], problems: [] };

function parse(text: string): SearchQuery {
  return parseQuery(text, { nowMs: NOW });
}

const at = (year: number, month: number, day = 1) => new Date(year, month - 1, day).getTime();
const added = (fromMs: number | null, beforeMs: number | null): SearchFilter => ({
  kind: "added",
  fromMs,
  beforeMs,
  isNegated: false,
});
const size = (minBytes: number | null, maxBytes: number | null): SearchFilter => ({
  kind: "size",
  minBytes,
  maxBytes,
  isNegated: false,
});
const type = (...types: Extract<SearchFilter, { kind: "type" }>["types"]): SearchFilter => ({
  kind: "type",
  types,
  isNegated: false,
});

describe("words", () => {
  test.each([
    ["", EMPTY],
    ["   ", EMPTY],
    ["night train", { ...EMPTY, words: ["night", "train"] }],
    ["  night   train ", { ...EMPTY, words: ["night", "train"] }],
    ['"night train"', { ...EMPTY, phrases: ["night train"] }],
    ['night "last tram" home', { ...EMPTY, words: ["night", "home"], phrases: ["last tram"] }],
    ['"never closed', { ...EMPTY, phrases: ["never closed"] }],
    ['""', EMPTY],
    ['"', EMPTY],
    ["-srt", { ...EMPTY, without: ["srt"] }],
    ['film -"director\'s cut"', { ...EMPTY, words: ["film"], without: ["director's cut"] }],
    ["Artist - Title", { ...EMPTY, words: ["Artist", "-", "Title"] }],
    ["Spider-Man", { ...EMPTY, words: ["Spider-Man"] }],
    ["--", { ...EMPTY, without: ["-"] }],
    ["%", { ...EMPTY, words: ["%"] }],
    ["100%_\\ *", { ...EMPTY, words: ["100%_\\", "*"] }],
    ["Mission: Impossible", { ...EMPTY, words: ["mission:", "Impossible"] }],
    ["12:30", { ...EMPTY, words: ["12:30"] }],
    ["http://example.org", { ...EMPTY, words: ["http://example.org"] }],
    ["夜行列车 поезд", { ...EMPTY, words: ["夜行列车", "поезд"] }],
    [">_<", { ...EMPTY, words: [">_<"] }],
    ["started", { ...EMPTY, words: ["started"] }],
    ['"watched"', { ...EMPTY, phrases: ["watched"] }],
    ["is:nothing", { ...EMPTY, words: ["is:nothing"] }],
    ["__proto__ constructor:x", { ...EMPTY, words: ["__proto__", "constructor:x"] }],
    ["toString:1", { ...EMPTY, words: ["tostring:1"] }],
  ])("%j", (text, expected) => expect(parse(text)).toEqual(expected));
});

describe("filters", () => {
  test.each<[string, SearchFilter]>([
    ["type:video", type("VIDEO")],
    ["TYPE:Videos", type("VIDEO")],
    ["type:film", type("VIDEO")],
    ["type:video,audio", type("VIDEO", "AUDIO")],
    ["type:folder", type("FOLDER")],
    ["kind:photos", type("IMAGE")],
    ["ext:mkv", { kind: "extension", extensions: ["mkv"], isNegated: false }],
    ["ext:.MKV,*.mp4", { kind: "extension", extensions: ["mkv", "mp4"], isNegated: false }],
    [">4GB", size(4_000_000_001, null)],
    [">=4GB", size(4_000_000_000, null)],
    ["<700MB", size(null, 699_999_999)],
    ["<=700mb", size(null, 700_000_000)],
    ["> 4 GB", size(4_000_000_001, null)],
    ["<1.5g", size(null, 1_499_999_999)],
    ["<1,5GB", size(null, 1_499_999_999)],
    [">1GiB", size(1_073_741_825, null)],
    ["size:>4GB", size(4_000_000_001, null)],
    [">0b", size(1, null)],
    ["before:2025", added(null, at(2025, 1))],
    ["after:2024-06", added(at(2024, 6), null)],
    ["since:2024-06-09", added(at(2024, 6, 9), null)],
    ["added:2024-06", added(at(2024, 6), at(2024, 7))],
    ["added:2024-12", added(at(2024, 12), at(2025, 1))],
    ["added:2024", added(at(2024, 1), at(2025, 1))],
    ["on:2024/02/29", added(at(2024, 2, 29), at(2024, 3, 1))],
    ["added:today", added(at(2026, 3, 15), at(2026, 3, 16))],
    ["added:yesterday", added(at(2026, 3, 14), at(2026, 3, 15))],
    ["after:7d", added(new Date(2026, 2, 8, 12).getTime(), null)],
    ["after:2weeks", added(new Date(2026, 2, 1, 12).getTime(), null)],
    ["before:1y", added(null, new Date(2025, 2, 15, 12).getTime())],
    ["watched", { kind: "watched", state: "watched", isNegated: false }],
    ["Unwatched", { kind: "watched", state: "unwatched", isNegated: false }],
    ["is:started", { kind: "watched", state: "started", isNegated: false }],
    ["is:watched", { kind: "watched", state: "watched", isNegated: false }],
    ["-watched", { kind: "watched", state: "watched", isNegated: true }],
    ['in:"My Shows"', { kind: "in", path: ["My Shows"], isWhole: true, isNegated: false }],
    ["in:Sho", { kind: "in", path: ["Sho"], isWhole: false, isNegated: false }],
    ['in:"Series/Season 1"', { kind: "in", path: ["Series", "Season 1"], isWhole: true, isNegated: false }],
    ['in:"Never closed', { kind: "in", path: ["Never closed"], isWhole: true, isNegated: false }],
    ["-type:text", { ...type("TEXT"), isNegated: true }],
    ['-in:"Archive"', { kind: "in", path: ["Archive"], isWhole: true, isNegated: true }],
  ])("%s", (text, filter) => expect(parse(text)).toEqual({ ...EMPTY, filters: [filter] }));

  test.each(["type:", "in:", 'in:"', "before:", "ext:", "-type:", "size:", "in:/"])(
    "%s is not finished: neither a word nor a mistake",
    (text) => expect(parse(text)).toEqual(EMPTY),
  );

  test.each([
    ["type:flurb", "type"],
    ["type:constructor", "type"],
    ["type:video,flurb", "type"],
    ["ext:a/b", "extension"],
    [">100", "size"],
    ["size:4GB", "size"],
    ["before:soon", "date"],
    ["after:2024-13", "date"],
    ["on:2023-02-29", "date"],
  ])("%s is said to be no %s, and searched for nowhere", (text, kind) => {
    expect(parse(text)).toEqual({ ...EMPTY, problems: [{ text, kind }] });
  });

  test("all of it together", () => {
    const text =
      'type:video >4GB <9GB before:2025 after:2024-06 unwatched in:"Shows" ext:mkv "exact words" -word film';
    const query = parse(text);
    expect(query.filters.map(({ kind }) => kind)).toEqual([
      "type",
      "size",
      "size",
      "added",
      "added",
      "watched",
      "in",
      "extension",
    ]);
    expect(query).toMatchObject({
      words: ["film"],
      phrases: ["exact words"],
      without: ["word"],
      problems: [],
    });
  });
});
