import { describe, expect, it } from "vitest";
import { pickLocale } from "./locale";

describe("pickLocale", () => {
  it.each([
    ["en-US,en;q=0.9", "en-US"],
    ["en", "en-US"],
    ["en-GB,en;q=0.5", "en-GB"],
    ["de-DE,de;q=0.9,en;q=0.8", "en-DE"],
    ["de", "en-DE"],
    ["tr-TR", "en-001"],
    ["en-IN-u-nu-deva", "en-IN"],
    ["*", "en-001"],
    ["", "en-001"],
    [null, "en-001"],
    ["x; DROP TABLE", "en-001"],
    ["not_a_tag!", "en-001"],
  ])("%j gives %s", (header, expected) => {
    expect(pickLocale(header)).toBe(expected);
  });
});
