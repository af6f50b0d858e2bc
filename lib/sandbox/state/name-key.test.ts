import { describe, expect, test } from "vitest";
import { extensionOf, nameKey } from "./name-key";

function sorted(names: string[]): string[] {
  const byKey = (a: string, b: string) => Buffer.compare(Buffer.from(nameKey(a)), Buffer.from(nameKey(b)));
  return [...names].sort(byKey);
}

describe("nameKey", () => {
  test.each([
    ["numbers by value", ["e 1", "e 2", "e 9", "e 10", "e 100"]],
    ["numbers with leading zeros by value", ["e 1", "e 02", "e 003", "e 10"]],
    [
      "numbers longer than any integer",
      ["9999999999999999999998", "9999999999999999999999", "10000000000000000000000"],
    ],
    ["without case", ["Alpha", "beta", "Gamma"]],
    ["without accents", ["eclair", "Éclair 2", "eclipse"]],
    ["a prefix before what continues it", ["film", "film 2", "films"]],
    ["the same letters by the exact name", ["FILM", "Film", "film"]],
  ])("sorts %s", (_, names) => {
    expect(sorted([...names].reverse())).toEqual(names);
  });
});

describe("extensionOf", () => {
  test.each([
    ["Clip 01.mp4", "mp4"],
    ["a.tar.gz", "gz"],
    ["README", null],
    [".bashrc", null],
    ["trailing.", null],
    ["new\nline.srt", "srt"],
  ])("of %o is %o", (name, expected) => {
    expect(extensionOf(name)).toBe(expected);
  });
});
