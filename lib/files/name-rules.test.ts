import { describe, expect, it } from "vitest";
import { byteLengthOf, faultOfName, freeName, type NameFault, stemLengthOf } from "./name-rules";

const TAKEN = new Set(["Films", "a＼b", "Twice.mp4"]);

describe("a name that somebody types", () => {
  it.each<[string, NameFault | null]>([
    ["Night Train.mkv", null],
    ["", "empty"],
    ["   ", "empty"],
    ["\u3000", "empty"],
    ["a/b", "slash"],
    ["/", "slash"],
    ["a\0b", "nul"],
    ["x".repeat(255), null],
    ["x".repeat(256), "too-long"],
    ["夜".repeat(85), null],
    ["夜".repeat(86), "too-long"],
    [`${"é".repeat(127)}x`, null],
    ["👩‍👩‍👧‍👦".repeat(11), "too-long"],
    // The sign that stands for a backslash has three bytes, and those are what is stored.
    ["\\".repeat(85), null],
    ["\\".repeat(86), "too-long"],
    ["Films", "taken"],
    ["films", null],
    ["Films ", null],
    ["a\\b", "taken"],
    ["Twice.mp4", "taken"],
    ["  two leading spaces.mp4", null],
    ["trailing dot.mp4.", null],
    [".leading dot.mp4", null],
    ["..", null],
    ["two\nlines.mp4", null],
    ["a\ttab.mkv", null],
    ["100% of %2F %00.mp4", null],
    ["قطار الليل.mp4", null],
    ["__proto__", null],
    ["0", null],
    ["null", null],
  ])("%j: %s", (typed, fault) => {
    expect(faultOfName(typed, { takenNames: TAKEN })).toBe(fault);
  });
});

describe("what is stored", () => {
  it("is measured in bytes of UTF-8", () => {
    expect(["a", "é", "夜", "🚂"].map(byteLengthOf)).toEqual([1, 2, 3, 4]);
  });
});

describe("what a rename selects", () => {
  it.each([
    ["Night Train.mkv", false, "Night Train"],
    ["Night.Train.S01E02.1080p.mkv", false, "Night.Train.S01E02.1080p"],
    ["archive.tar.gz", false, "archive.tar"],
    ["no extension at all", false, "no extension at all"],
    [".leading dot", false, ".leading dot"],
    [".mp4", false, ".mp4"],
    ["....mp4", false, "..."],
    ["trailing dot.mp4.", false, "trailing dot.mp4."],
    ["two\nlines.mp4", false, "two\nlines"],
    ["Season 1.5", true, "Season 1.5"],
    ["Mr. Somebody went home", false, "Mr. Somebody went home"],
  ])("%j (folder: %s): %j", (name, isFolder, stem) => {
    expect(name.slice(0, stemLengthOf(name, { isFolder }))).toBe(stem);
  });
});

describe("the name that is proposed for a new folder", () => {
  it.each([
    [[], "New folder"],
    [["New folder"], "New folder 2"],
    [["New folder", "New folder 2", "New folder 3"], "New folder 4"],
    [["New folder 2"], "New folder"],
  ])("beside %j: %s", (names, free) => expect(freeName("New folder", new Set(names))).toBe(free));
});
