import { describe, expect, it } from "vitest";
import { visibleName } from "./visible-name";

describe("visibleName", () => {
  it.each([
    ["Night Train.mkv", "Night Train.mkv"],
    ["two\nlines.txt", "two↵lines.txt"],
    ["tab\tand\u0007bell", "tab⇥and‹U+0007›bell"],
    ["delete\u007f", "delete‹U+007F›"],
    ["photo\u202egpj.exe", "photo‹U+202E›gpj.exe"],
    ["isolate\u2066x\u2069", "isolate‹U+2066›x‹U+2069›"],
    ["line\u2028separator", "line‹U+2028›separator"],
    ["zero\u200bwidth", "zero‹U+200B›width"],
    ["broken \ud83d half", "broken ‹U+D83D› half"],
    ["back＼slash, ‛＼ and tab␉", "back\\slash, ＼ and tab⇥"],
    ["caf‛E9.txt", "caf‹E9›.txt"],
  ])("shows %j as %j", (stored, shown) => {
    expect(visibleName(stored)).toBe(shown);
  });

  it("keeps what words and emoji are spelt with", () => {
    const family = "👩‍👩‍👧‍👦 می‌خواهم e\u0301.mp4";
    expect(visibleName(family)).toBe(family);
  });

  it("never shows an empty row", () => {
    expect(visibleName("")).toBe("(no name)");
    expect(visibleName("  ")).toBe("␣␣");
  });

  it("keeps a name of 255 bytes whole", () => {
    const name = `${"ö".repeat(125)}.mkv`;
    expect(visibleName(name)).toBe(name);
  });
});
