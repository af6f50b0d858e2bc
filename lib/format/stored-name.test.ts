import { describe, expect, it } from "vitest";
import { originalName, storedName } from "./stored-name";

// What rclone makes of the same names; lib/cli/rclone/rclone.test.ts asks it.
const PAIRS = [
  ["Night Train.mkv", "Night Train.mkv"],
  ["back\\slash.txt", "back＼slash.txt"],
  ["bell\u0007 and tab\t.txt", "bell␇ and tab␉.txt"],
  ["two\nlines.txt", "two␊lines.txt"],
  ["del\u007f.txt", "del␡.txt"],
  ["．", "．"],
  ["．．", "．．"],
  ["a．b", "a．b"],
  ["...", "..."],
  ["zero␀.txt", "zero␀.txt"],
  ["full／width", "full／width"],
  ["back＼slash␡.txt", "back‛＼slash‛␡.txt"],
  ["␉‛", "‛␉‛‛"],
  ["‛␀ and ‛／", "‛‛␀ and ‛‛／"],
  ["‛FF", "‛‛FF"],
  ["␉ before", "‛␉ before"],
  ["latin \udce9t\udce9.txt", "latin ‛E9t‛E9.txt"],
  ["Grüße “x” 👋.txt", "Grüße “x” 👋.txt"],
  ["\u202eright\u202c.txt", "\u202eright\u202c.txt"],
] as const;

describe("storedName", () => {
  it.each(PAIRS)("%j is stored as %j", (name, stored) => expect(storedName(name)).toBe(stored));

  it.each([
    [".", "．"],
    ["..", "．．"],
    ["a/b", "a／b"],
    ["zero\0.txt", "zero␀.txt"],
    ["half\ud800.txt", "half\ufffd.txt"],
    ["low half\udc00.txt", "low half\ufffd.txt"],
  ])("%j, which no disk gives back, is stored as %j", (name, stored) =>
    expect(storedName(name)).toBe(stored),
  );
});

describe("originalName", () => {
  it.each(PAIRS)("%j is read again from %j", (name, stored) => expect(originalName(stored)).toBe(name));

  it.each(["‛", "‛a", "a‛", "‛7F", "‛ff", "‛F", ""])("%j has no other original", (stored) => {
    expect(originalName(stored)).toBe(stored);
  });

  it("reads a hundred thousand names within a blink", () => {
    const names = Array.from({ length: 100_000 }, (_, row) => `Some.Long.Show.S01E${row}.1080p.WEB-DL.mkv`);
    const startMs = performance.now();
    expect(names.filter((name) => originalName(name) === name)).toHaveLength(names.length);
    expect(performance.now() - startMs).toBeLessThan(200);
  });
});

it("comes back whole, whatever the signs", () => {
  const signs = ["‛", "＼", "␡", "␉", "␀", "／", "\\", "\t", "\u007f", "\udcff", "F", "8", "é", "👋"];
  for (const one of signs)
    for (const two of signs)
      for (const three of signs) {
        const name = one + two + three;
        expect(originalName(storedName(name))).toBe(name);
      }
});
