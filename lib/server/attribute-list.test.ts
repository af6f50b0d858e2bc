import { describe, expect, it } from "vitest";
import { formatAttributes, parseAttributes } from "./attribute-list";

describe("attribute lists", () => {
  it.each([
    ["", []],
    ["A=1", [{ name: "A", value: "1", isQuoted: false }]],
    [
      'A="x,y=z",B=2',
      [
        { name: "A", value: "x,y=z", isQuoted: true },
        { name: "B", value: "2", isQuoted: false },
      ],
    ],
    [
      'A="",B=',
      [
        { name: "A", value: "", isQuoted: true },
        { name: "B", value: "", isQuoted: false },
      ],
    ],
    [
      "A=1, B=2",
      [
        { name: "A", value: "1", isQuoted: false },
        { name: "B", value: "2", isQuoted: false },
      ],
    ],
    ["A=1280x720", [{ name: "A", value: "1280x720", isQuoted: false }]],
  ])("reads %j", (text, expected) => {
    expect(parseAttributes(text)).toEqual(expected);
  });

  it.each([
    ["a quote that does not end", 'A="x'],
    ["something behind a quote", 'A="x"y'],
    ["a quote inside a bare value", 'A=x"y"'],
    ["a space inside a bare value", "A=x y"],
    ["a name in small letters", "uri=1"],
    ["a name with a quote", 'A"=1'],
    ["no name", "=1"],
    ["no value", "A"],
    ["a stray comma", "A=1,,B=2"],
    ["more than any tag has", "A=1,".repeat(65)],
  ])("refuses %s", (_, text) => {
    expect(parseAttributes(text)).toBeNull();
  });

  it("writes what it read", () => {
    const text = 'TYPE=AUDIO,GROUP-ID="a, b",DEFAULT=YES,URI="x"';
    expect(formatAttributes(parseAttributes(text) ?? [])).toBe(text);
  });
});
