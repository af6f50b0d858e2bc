import { describe, expect, it } from "vitest";
import { readBesideKey, subtitlesBeside } from "./beside";

const FILM = { id: 1, name: "Paper Weather.mkv" };

function found(name: string) {
  return subtitlesBeside(FILM, [{ id: 7, name }]).subtitles.map(({ languageCode }) => languageCode);
}

describe("subtitlesBeside", () => {
  it.each([
    ["Paper Weather.srt", ["und"]],
    ["PAPER WEATHER.SRT", ["und"]],
    ["Paper Weather.en.srt", ["en"]],
    ["Paper Weather.eng.srt", ["en"]],
    ["Paper Weather.fr.vtt", ["fr"]],
    ["Paper Weather.pt-BR.srt", ["pt-BR"]],
    ["Paper Weather.English.srt", ["en"]],
    ["Paper Weather.English.forced.srt", ["en"]],
    ["Paper Weather.2_Turkish.srt", ["tr"]],
    ["Paper Weather.forced.srt", ["und"]],
  ])("%s belongs to the film, in %j", (name, languages) => {
    expect(found(name)).toEqual(languages);
  });

  it.each([
    "Paper Weather 2.srt",
    "Paper Weather.S01E01.srt",
    "Paper Weather Report.srt",
    "Paper.srt",
    "Paper Weather.txt",
    "Paper Weather.mkv",
    "",
  ])("%s does not", (name) => {
    expect(found(name)).toEqual([]);
  });

  it("the first is what one means by subtitles on, and none is none", () => {
    const files = [
      { id: 8, name: "Paper Weather.ar.srt" },
      { id: 9, name: "Paper Weather.srt" },
    ];
    expect(subtitlesBeside(FILM, files).defaultKey).toBe("8.ar");
    expect(subtitlesBeside(FILM, [])).toEqual({ defaultKey: null, subtitles: [] });
  });

  it("a key leads back to the file and its language", () => {
    expect(readBesideKey("8.pt-BR")).toEqual({ fileId: 8, language: "pt-BR" });
    expect(readBesideKey("9")).toEqual({ fileId: 9 });
  });
});
