import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../languages";
import { findLanguageCode, languageName, toLanguageCode } from "./language";

describe("languages", () => {
  test.each([
    ["en", "eng"],
    ["en-US", "eng"],
    ["pt_BR", "por"],
    ["ger", "deu"],
    ["deu", "deu"],
    ["scr", "hrv"],
    ["English", "eng"],
    [" turkish ", "tur"],
    ["yue", "yue"],
    ["zh-Hans", "zho"],
  ])("%s", (text, code) => {
    expect(findLanguageCode(text)).toBe(code);
  });

  test.each(["", "und", "xx", "qqq", "forced", "1080p", "en-", "-", "web", "toString"])(
    "%j is none",
    (text) => {
      expect(findLanguageCode(text)).toBeNull();
      expect(toLanguageCode(text)).toBe("und");
    },
  );

  test("every language that put.io offers keeps its code and has a name", () => {
    for (const { code } of LANGUAGES) {
      expect(findLanguageCode(code)).toBe(code);
      expect(languageName(code)).not.toBe("Undetermined");
    }
  });

  test("put.io's word for an unknown one", () => {
    expect(languageName("und")).toBe("Undetermined");
  });
});
