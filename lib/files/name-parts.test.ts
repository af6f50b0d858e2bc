import { describe, expect, it } from "vitest";
import { splitName } from "./name-parts";

const joined = (name: string) => {
  const { start, marker, middle, end } = splitName(name);
  return start + marker + middle + end;
};

describe("splitName", () => {
  it.each([
    [
      "The.Long.Running.Show.S03E04.1080p.WEB-DL.x264-GROUP.mkv",
      ["The.Long.Running.Show.", "S03E04", ".1080p.WEB-DL.x264-GROUP", ".mkv"],
    ],
    ["A double bill s01e01-e02 and more.mp4", ["A double bill ", "s01e01-e02", " and more", ".mp4"]],
    ["An older numbering 3x04 of a show.avi", ["An older numbering ", "3x04", " of a show", ".avi"]],
    ["The Evening News 2024.05.17 late.mp4", ["The Evening News ", "2024.05.17", " late", ".mp4"]],
    ["[Group] Some Series - 07v2 [1080p].mkv", ["[Group] Some Series - ", "07v2", " [1080p]", ".mkv"]],
    ["A documentary, Episode 12, rain.mov", ["A documentary, ", "Episode 12", ", rain", ".mov"]],
  ])("keeps the episode and the extension of %j", (name, [start, marker, middle, end]) => {
    expect(splitName(name)).toEqual({ start, marker, middle, end });
  });

  it("keeps the end of a name without an episode", () => {
    expect(splitName("Holiday pictures from the coast (2).zip")).toEqual({
      start: "Holiday pictures from the c",
      marker: "",
      middle: "",
      end: "oast (2).zip",
    });
  });

  it.each([
    ["An encoder's name x264 is no episode.mkv", ""],
    ["Resolution 1920x1080 is not one either.mkv", ""],
    ["Yes1e02no letters around the marker.mkv", ""],
  ])("finds no episode in %j", (name, marker) => {
    expect(splitName(name).marker).toBe(marker);
  });

  it("takes neither a sentence nor a hidden file's name for an extension", () => {
    expect(splitName("The end of a story. And then it went on").end).toBe(" went on");
    expect(splitName(".a-hidden-file-with-a-long-name").start).toBe(".a-hidden-file-with-a-l");
  });

  it("does not cut through an emoji or an accent", () => {
    const family = "👩‍👩‍👧‍👦";
    const { end } = splitName(`A family album of many pages ${family.repeat(9)}.jpg`);
    expect(end).toBe(`${family.repeat(8)}.jpg`);
  });

  it("leaves short names whole", () => {
    expect(splitName("Short.S01E01.mkv")).toEqual({
      start: "Short.S01E01.mkv",
      marker: "",
      middle: "",
      end: "",
    });
  });

  it.each([
    "x".repeat(255),
    `${"ö".repeat(125)}.mkv`,
    "مسلسل طويل جدا الحلقة الأولى من الموسم الثالث.S03E01.mkv",
    "a\\b'c\"d<e>&f with \u202e and more characters.txt",
    "Season.S01E01.S02E02.twice.in.one.name.mkv",
    "S01E01.starts.with.the.marker.mkv",
  ])("gives %j back when joined", (name) => {
    expect(joined(name)).toBe(name);
  });
});
