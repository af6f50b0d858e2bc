import { describe, expect, it } from "vitest";
import type { PutioFile } from "@/lib/putio/file";
import type { ChosenFile } from "./chosen";
import { type ClashChoice, type PlannedFile, resolveClashes, type UploadPlan } from "./clashes";

type Taken = { name: string; fileType: string };

/** Chosen names in one folder where some are taken. */
function planOf(chosen: string[], taken: Taken[]): UploadPlan {
  const files = chosen.map((name): PlannedFile => {
    const there = taken.find((file) => file.name === name);
    const file: ChosenFile = { path: [], name, file: new File(["x"], name), handle: null };
    // Only these two facts of a file are looked at.
    return { chosen: file, path: [], name, existing: (there as PutioFile | undefined) ?? null };
  });
  return { files, emptyFolders: [], names: new Map([["[]", new Set(taken.map(({ name }) => name))]]) };
}

const file = (name: string): Taken => ({ name, fileType: "TEXT" });
const folder = (name: string): Taken => ({ name, fileType: "FOLDER" });

describe("names that are taken", () => {
  it.each<[string, ClashChoice, string[], Taken[], [string, boolean][]]>([
    ["none", "keep-both", ["a.txt"], [file("b.txt")], [["a.txt", false]]],
    ["kept beside", "keep-both", ["a.txt"], [file("a.txt")], [["a (1).txt", false]]],
    [
      "the next free number",
      "keep-both",
      ["a.txt"],
      [file("a.txt"), file("a (1).txt")],
      [["a (2).txt", false]],
    ],
    [
      "replaced",
      "replace",
      ["a.txt", "b.txt"],
      [file("a.txt")],
      [
        ["a.txt", true],
        ["b.txt", false],
      ],
    ],
    ["a folder is not replaced by a file", "replace", ["a"], [folder("a")], [["a (1)", false]]],
    ["skipped", "skip", ["a.txt", "b.txt"], [file("a.txt")], [["b.txt", false]]],
    [
      "twice among what was chosen",
      "keep-both",
      ["a.txt", "a.txt"],
      [],
      [
        ["a.txt", false],
        ["a (1).txt", false],
      ],
    ],
    [
      "twice, and one may replace",
      "replace",
      ["a.txt", "a.txt"],
      [file("a.txt")],
      [
        ["a.txt", true],
        ["a (1).txt", false],
      ],
    ],
  ])("%s", (_what, choice, chosen, taken, expected) => {
    const ready = resolveClashes(planOf(chosen, taken), choice);
    expect(ready.map(({ name, isReplacing }) => [name, isReplacing])).toEqual(expected);
  });
});
