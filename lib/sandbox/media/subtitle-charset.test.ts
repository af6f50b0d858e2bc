import { describe, expect, test } from "vitest";
import { decodeSubtitle } from "./subtitle-charset";

describe("a subtitle's bytes", () => {
  test.each<[string, string, number[], string]>([
    ["UTF-8 with a mark", "und", [0xef, 0xbb, 0xbf, 0xc3, 0xa9], "é"],
    ["UTF-8 without one", "tur", [0xc5, 0x9f], "ş"],
    ["UTF-16, little end first", "und", [0xff, 0xfe, 0x41, 0x00], "A"],
    ["UTF-16, big end first", "und", [0xfe, 0xff, 0x00, 0x41], "A"],
    [
      "windows-1252, with quotes that Node 20 gets wrong",
      "eng",
      [0x93, 0x48, 0x69, 0x94, 0x20, 0x80],
      "“Hi” €",
    ],
    ["Turkish", "tur", [0xfe, 0xdd, 0xf0], "şİğ"],
    ["Russian", "rus", [0xcf, 0xf0, 0xe8], "При"],
    ["Greek", "ell", [0xc3, 0xe5, 0xe9], "Γει"],
    ["Hebrew", "heb", [0xf9, 0xec, 0xe5, 0xed], "שלום"],
    ["Arabic", "ara", [0xe3, 0xd1, 0xcd], "مرح"],
    ["Polish", "pol", [0xb3, 0xf3, 0x9f], "łóź"],
    ["Japanese", "jpn", [0x82, 0xb1, 0x82, 0xf1], "こん"],
    ["Chinese", "zho", [0xc4, 0xe3, 0xba, 0xc3], "你好"],
    ["Korean", "kor", [0xbe, 0xc8], "안"],
    ["Thai", "tha", [0xca, 0xc7], "สว"],
    ["a language with no code page of its own", "swe", [0xe5, 0xe4, 0xf6], "åäö"],
  ])("%s", (_, language, bytes, expected) => {
    expect(decodeSubtitle(Uint8Array.from(bytes), language)).toBe(expected);
  });

  test("UTF-16 without a mark is known by its zeros", () => {
    const text = "1\n00:00:01,000 --> 00:00:02,000\nHello\n";
    expect(decodeSubtitle(Buffer.from(text, "utf16le"), "und")).toBe(text);
    expect(decodeSubtitle(Buffer.from(text, "utf16le").swap16(), "und")).toBe(text);
  });

  test("UTF-8 that was cut within a character stays UTF-8", () => {
    const bytes = Buffer.from("ж".repeat(100));
    expect(decodeSubtitle(bytes.subarray(0, 199), "rus")).toBe(`${"ж".repeat(99)}\ufffd`);
  });
});
