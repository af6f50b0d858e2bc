import { describe, expect, it } from "vitest";
import { chooseSubtitles, chooseWhenTurnedOn, type RememberedSubtitles, wishOf } from "./subtitle-choice";
import type { SubtitleOption, TrackKind } from "./tracks";

function option(id: string, language: string | null, kind: TrackKind = "full"): SubtitleOption {
  return { id, language, kind, label: id, hint: null, renditionIndex: 0, sideKey: id };
}
const options = [option("en", "en"), option("en-sdh", "en", "sdh"), option("tr", "tr"), option("fan", null)];
const plain = {
  shouldHideSubtitles: false,
  shouldNotAutoselectSubtitles: false,
  subtitleLanguages: [] as string[],
};
const turkish = { ...plain, subtitleLanguages: ["tur", "eng"] };

describe("chooseSubtitles", () => {
  const remembered = (value: RememberedSubtitles) => value;
  it.each([
    ["nothing said anywhere: off", remembered(null), plain, null, null],
    ["put.io's default", null, plain, "en", "en"],
    ["the account's first language before put.io's default", null, turkish, "en", "tr"],
    ["the account's second language", null, { ...plain, subtitleLanguages: ["fra", "eng"] }, null, "en"],
    ["put.io's default where no language fits", null, { ...plain, subtitleLanguages: ["fra"] }, "fan", "fan"],
    ["hidden by the account", null, { ...turkish, shouldHideSubtitles: true }, "en", null],
    [
      "not chosen for you by the account",
      null,
      { ...turkish, shouldNotAutoselectSubtitles: true },
      "en",
      null,
    ],
    ["turned off by the viewer", "off", turkish, "en", null],
    ["the viewer's choice before the account's", { language: "en", kind: "sdh" }, turkish, null, "en-sdh"],
    [
      "the viewer's choice although the account hides them",
      { language: "tr", kind: "full" },
      { ...plain, shouldHideSubtitles: true },
      null,
      "tr",
    ],
    [
      "the account's when the viewer's language is not there",
      { language: "fr", kind: "full" },
      turkish,
      null,
      "tr",
    ],
    ["an unknown default", null, plain, "gone", null],
  ] as const)("%s", (_name, memory, settings, defaultKey, expected) => {
    const input = {
      options,
      remembered: memory,
      settings: { ...settings, subtitleLanguages: [...settings.subtitleLanguages] },
      defaultKey,
    };
    expect(chooseSubtitles(input)?.id ?? null).toBe(expected);
  });

  it("a film without subtitles has none", () => {
    expect(
      chooseSubtitles({ options: [], remembered: null, settings: turkish, defaultKey: "en" }),
    ).toBeNull();
  });
});

describe("chooseWhenTurnedOn", () => {
  it.each([
    [{ language: "tr", kind: "full" as const }, plain, null, "tr"],
    [null, turkish, null, "tr"],
    [null, plain, "fan", "fan"],
    [null, plain, null, "en"],
  ])("%j", (last, settings, defaultKey, expected) => {
    expect(chooseWhenTurnedOn({ options, last, settings, defaultKey })?.id).toBe(expected);
  });

  it("there may be nothing to turn on", () => {
    expect(chooseWhenTurnedOn({ options: [], last: null, settings: plain, defaultKey: null })).toBeNull();
  });
});

it("a choice without a language cannot be remembered", () => {
  expect(wishOf(option("en-sdh", "en", "sdh"))).toEqual({ language: "en", kind: "sdh" });
  expect(wishOf(option("fan", null))).toBeNull();
  expect(wishOf(null)).toBeNull();
});
