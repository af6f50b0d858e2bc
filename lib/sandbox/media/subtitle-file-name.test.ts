import { describe, expect, test } from "vitest";
import { matchSubtitleName } from "./subtitle-file-name";

describe("a subtitle beside a video", () => {
  test.each<[string, string, string]>([
    ["Film.srt", "und", "srt"],
    ["film.SRT", "und", "srt"],
    ["Film.en.srt", "eng", "srt"],
    ["Film.eng.vtt", "eng", "webvtt"],
    ["Film.English.ass", "eng", "ass"],
    ["Film_fr.srt", "fra", "srt"],
    ["Film - Deutsch.srt", "none", ""],
    ["Film.pt-BR.srt", "por", "srt"],
    ["Film.Brazilian Portuguese.srt", "por", "srt"],
    ["Film.2_English.srt", "eng", "srt"],
    ["Film (Turkish).srt", "tur", "srt"],
    ["Film.en.sdh.srt", "eng", "srt"],
    ["Film.sdh.srt", "und", "srt"],
    ["Film.hi.srt", "hin", "srt"],
    ["Film.en.hi.srt", "eng", "srt"],
    ["Film.forced.srt", "und", "srt"],
    ["Film.S01E01.srt", "none", ""],
    ["Filmography.srt", "none", ""],
    ["Film 2.srt", "none", ""],
    ["Film 2.en.srt", "none", ""],
    ["Other.srt", "none", ""],
    ["Film.txt", "none", ""],
    ["Film", "none", ""],
  ])("%s", (name, language, format) => {
    const parts = matchSubtitleName("Film.mkv", name);
    expect([parts?.languageCode ?? "none", parts?.format ?? ""]).toEqual([language, format]);
  });

  test("forced ones are known", () => {
    expect(matchSubtitleName("Film.mkv", "Film.en.forced.srt")?.isForced).toBe(true);
    expect(matchSubtitleName("Film.mkv", "Film.en.srt")?.isForced).toBe(false);
  });

  test("a name in decomposed letters is the same name", () => {
    expect(matchSubtitleName("Caf\u00e9.mkv", "Cafe\u0301.srt")).not.toBeNull();
  });

  test("names full of what regular expressions mean", () => {
    expect(matchSubtitleName("[a-z]+(.*)$.mkv", "[a-z]+(.*)$.en.srt")?.languageCode).toBe("eng");
  });
});
