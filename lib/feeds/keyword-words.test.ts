import { describe, expect, it } from "vitest";
import { explainKeywords } from "./keyword-words";

describe("what a feed's words mean", () => {
  it.each([
    ["", "", "everything in the feed"],
    [" , ,", "  ", "everything in the feed"],
    ["night", "", "what has “night” in its title"],
    ["night, day", "", "what has “night” or “day” in its title"],
    ["night 1080p", "", "what has both “night” and “1080p” in its title"],
    ["night 1080p, day", "", "what has both “night” and “1080p”, or “day” in its title"],
    ["a b c,d  e", "", "what has all of “a”, “b” and “c”, or both “d” and “e” in its title"],
    ["", "trailer,sample", "everything in the feed, but nothing with “trailer” or “sample”"],
    ["Épisode", "cam", "what has “Épisode” in its title, but nothing with “cam”"],
    ["<b>", "", "what has “<b>” in its title"],
  ])("%j without %j", (keyword, unwantedKeywords, sentence) => {
    expect(explainKeywords({ keyword, unwantedKeywords })).toBe(sentence);
  });
});
