import { describe, expect, test } from "vitest";
import { fuzzyMatch } from "./fuzzy";

const COMMANDS = [
  "Go to Files",
  "Go to Trash",
  "Move to…",
  "Move to Trash",
  "Mark as watched",
  "Copy path",
  "Theme: dark",
];

/** The best first. */
function rank(typed: string): string[] {
  return COMMANDS.flatMap((name) => {
    const match = fuzzyMatch(typed, name);
    return match ? [{ name, score: match.score }] : [];
  })
    .sort((left, right) => right.score - left.score)
    .map(({ name }) => name);
}

describe("the best of the commands", () => {
  test.each([
    ["gtf", "Go to Files"],
    ["files", "Go to Files"],
    ["trash", "Go to Trash"],
    ["mtt", "Move to Trash"],
    ["move", "Move to…"],
    ["trash move", "Move to Trash"],
    ["maw", "Mark as watched"],
    ["dark", "Theme: dark"],
    ["PATH", "Copy path"],
    ["cpath", "Copy path"],
  ])("%s: %s", (typed, expected) => expect(rank(typed)[0]).toBe(expected));

  test.each(["zzz", "files x", "sk"])("%s fits none", (typed) => expect(rank(typed)).toEqual([]));
});

test("says which letters matched", () => {
  expect(fuzzyMatch("gtf", "Go to Files")?.positions).toEqual([0, 3, 6]);
  expect(fuzzyMatch("files go", "Go to Files")?.positions).toEqual([0, 1, 6, 7, 8, 9, 10]);
});

test("nothing typed fits everything", () => expect(fuzzyMatch("  ", "Anything")).not.toBeNull());

test("a long name of one letter is no trap", () => {
  const name = "a".repeat(5_000);
  const startedAt = performance.now();
  fuzzyMatch("aaaaaaaaab", name);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
