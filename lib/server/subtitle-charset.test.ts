import { describe, expect, it } from "vitest";
import { decodeByLanguage, decodeCertain } from "./subtitle-charset";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("bytes that say what they are", () => {
  it.each([
    ["UTF-8", Buffer.from("1\nžluťoučký кот"), "1\nžluťoučký кот"],
    ["UTF-8 with a mark", Buffer.from("\uFEFF1\nkůň"), "1\nkůň"],
    ["UTF-16 with a mark", Buffer.from("\uFEFF1\nkůň", "utf16le"), "1\nkůň"],
    ["UTF-16 turned round, with a mark", Buffer.from("\uFEFF1\nkůň", "utf16le").swap16(), "1\nkůň"],
    [
      "UTF-16 without a mark",
      Buffer.from("1\n00:00:01 --> 00:00:02\nkůň", "utf16le"),
      "1\n00:00:01 --> 00:00:02\nkůň",
    ],
    ["ASCII", Buffer.from("1\nhorse"), "1\nhorse"],
    ["nothing", Buffer.from(""), ""],
  ])("%s", (_, source, text) => {
    expect(decodeCertain(source)).toBe(text);
  });

  it("old code pages do not", () => {
    expect(decodeCertain(bytes(0x31, 0x0a, 0x9e, 0x6c))).toBeNull();
  });
});

describe("old code pages by language", () => {
  it.each([
    ["cze", bytes(0x9e, 0x6c, 0x75), "žlu"],
    ["pol", bytes(0xb3, 0xf3, 0xbf), "łóż"],
    ["ru", bytes(0xca, 0xee, 0xf2), "Кот"],
    ["zh-TW", bytes(0xc3, 0xa8), "猫"],
    ["rus", bytes(0xca, 0xee, 0xf2), "Кот"],
    ["gre", bytes(0xe3, 0xdc, 0xf4), "γάτ"],
    ["tur", bytes(0xfe, 0xf0, 0xfd), "şğı"],
    ["heb", bytes(0xf9, 0xec), "של"],
    ["ara", bytes(0xde, 0xd8), "قط"],
    ["tha", bytes(0xe1, 0xc1), "แม"],
    ["jpn", bytes(0x94, 0x4c), "猫"],
    ["kor", bytes(0xb0, 0xed), "고"],
    ["chi", bytes(0xc3, 0xa8), "猫"],
    ["fre", bytes(0x93, 0xe9, 0x94, 0x80, 0x9c), "“é”€œ"],
    ["und", bytes(0x93, 0xe9), "“é"],
  ])("%s", (language, source, text) => {
    expect(decodeByLanguage(source, language)).toBe(text);
  });
});
