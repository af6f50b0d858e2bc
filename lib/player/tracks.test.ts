import { describe, expect, it } from "vitest";
import type { Subtitle } from "@/lib/putio/file";
import { canonicalLanguage, isSameLanguage, languageName } from "./language";
import { audioOptions, findTrack, type Rendition, subtitleOptions } from "./tracks";

const locale = "en";

function rendition(index: number, name: string, language?: string, rest: Partial<Rendition> = {}): Rendition {
  return { index, name, language, isForced: false, characteristics: undefined, ...rest };
}

function listed(key: string, languageCode: string, rest: Partial<Subtitle> = {}): Subtitle {
  return { key, name: `${key}.srt`, language: null, languageCode, source: "folder", ...rest };
}

describe("languages", () => {
  it.each([
    ["eng", "en"],
    ["ger", "de"],
    ["deu", "de"],
    ["fre", "fr"],
    ["pt_BR", "pt-BR"],
    ["pt-br", "pt-BR"],
    ["und", null],
    ["mul", null],
    ["", null],
    [null, null],
    ["no language!", null],
  ])("%s is %s", (code, expected) => {
    expect(canonicalLanguage(code)).toBe(expected);
  });

  it("a regional language answers a wish for its base, an unknown one answers nothing", () => {
    expect(isSameLanguage("pt-BR", "pt")).toBe(true);
    expect(isSameLanguage("pt", "es")).toBe(false);
    expect(isSameLanguage(null, null)).toBe(false);
  });

  it("names are in the language of the page", () => {
    expect(languageName("tr", { locale: "en" })).toBe("Turkish");
    expect(languageName("tr", { locale: "de" })).toBe("Türkisch");
    expect(languageName("qaa", { locale: "en" })).toBeNull();
    expect(languageName(null, { locale: "en" })).toBeNull();
  });
});

describe("subtitleOptions", () => {
  it("joins a rendition with what put.io's list says about it", () => {
    const options = subtitleOptions({
      renditions: [rendition(0, "English", "en"), rendition(1, "Türkçe", "tur")],
      listed: [
        listed("a1", "tur", { source: "mkv" }),
        listed("b2", "eng"),
        listed("c3", "ara", { source: "opensubtitles" }),
      ],
      locale,
    });
    expect(options).toEqual([
      {
        id: "b2",
        language: "en",
        kind: "full",
        label: "English",
        hint: "From the folder",
        renditionIndex: 0,
        sideKey: "b2",
      },
      {
        id: "a1",
        language: "tr",
        kind: "full",
        label: "Turkish",
        hint: "In the file",
        renditionIndex: 1,
        sideKey: "a1",
      },
      {
        id: "c3",
        language: "ar",
        kind: "full",
        label: "Arabic",
        hint: "OpenSubtitles",
        renditionIndex: null,
        sideKey: "c3",
      },
    ]);
  });

  it("two of one language are told apart by name, and each list entry is used once", () => {
    const options = subtitleOptions({
      renditions: [rendition(0, "Film.en.srt", "en"), rendition(1, "English", "en")],
      listed: [
        listed("x", "eng", { name: "English", source: "mkv" }),
        listed("y", "eng", { name: "Film.en.srt" }),
      ],
      locale,
    });
    expect(options.map(({ id, hint }) => [id, hint])).toEqual([
      ["y", "From the folder"],
      ["x", "In the file"],
    ]);
  });

  it("entries that read the same are numbered", () => {
    const entries = ["a", "b", "c"].map((key) => listed(key, "eng"));
    expect(subtitleOptions({ renditions: [], listed: entries, locale }).map(({ label }) => label)).toEqual([
      "English",
      "English 2",
      "English 3",
    ]);
  });

  it.each([
    [rendition(0, "English", "en", { isForced: true }), "English (forced)", "forced"],
    [rendition(0, "English Forced", "en"), "English (forced)", "forced"],
    [rendition(0, "English [SDH]", "en"), "English (SDH)", "sdh"],
    [
      rendition(0, "English", "en", { characteristics: "public.accessibility.describes-music-and-sound" }),
      "English (SDH)",
      "sdh",
    ],
    [rendition(0, "Accents of the North", "en"), "English", "full"],
  ])("%o reads %s", (given, label, kind) => {
    expect(subtitleOptions({ renditions: [given], listed: [], locale })[0]).toMatchObject({ label, kind });
  });

  it("without a language the name is all there is", () => {
    const [named] = subtitleOptions({ renditions: [rendition(0, "Fan version")], listed: [], locale });
    const [unnamed] = subtitleOptions({ renditions: [rendition(0, "")], listed: [], locale });
    expect([named?.label, unnamed?.label]).toEqual(["Fan version", "Unknown language"]);
  });
});

describe("audioOptions", () => {
  it("names tracks by language, and by what their name adds", () => {
    const options = audioOptions(
      [
        rendition(0, "English", "en"),
        rendition(1, "Director's commentary", "en"),
        rendition(2, "Nihongo", "jpn"),
        rendition(3, "", undefined),
      ],
      { locale },
    );
    expect(options.map(({ label }) => label)).toEqual([
      "English",
      "English · Director's commentary",
      "Japanese · Nihongo",
      "Track 4",
    ]);
  });
});

describe("findTrack", () => {
  const options = [
    { id: 1, language: "en", kind: "sdh" as const },
    { id: 2, language: "en", kind: "full" as const },
    { id: 3, language: "pt-BR", kind: "full" as const },
    { id: 4, language: null, kind: "full" as const },
  ];
  it.each([
    ["en", "full", 2],
    ["en", "sdh", 1],
    ["en", "forced", 1],
    ["pt", "forced", 3],
    ["tr", "full", undefined],
  ] as const)("%s %s is track %s", (language, kind, id) => {
    expect(findTrack(options, { language, kind })?.id).toBe(id);
  });
});
