import { expect, test } from "vitest";
import type { ChosenFile } from "./chosen";
import { matchOrphans, type Orphan } from "./match-orphans";

const orphan = (id: number, place: string, facts: { size?: number; at?: number } = {}): Orphan => {
  const path = place.split("/");
  const name = path.pop() ?? "";
  return { upload: { id, name, path, sizeBytes: facts.size ?? 3 }, lastModified: facts.at ?? 1000 };
};

function chosen(place: string, facts: { text?: string; at?: number } = {}): ChosenFile {
  const path = place.split("/");
  const name = path.pop() ?? "";
  const file = new File([facts.text ?? "abc"], name, { lastModified: facts.at ?? 1000 });
  return { path, name, file, handle: null };
}

const pairs = (orphans: Orphan[], files: ChosenFile[]) =>
  [...matchOrphans(orphans, files)].map(([{ path, name }, id]) => [[...path, name].join("/"), id]);

test.each<[string, Orphan[], ChosenFile[], [string, number][]]>([
  ["the same file", [orphan(1, "a.txt")], [chosen("a.txt")], [["a.txt", 1]]],
  ["another size", [orphan(1, "a.txt", { size: 4 })], [chosen("a.txt")], []],
  ["another time", [orphan(1, "a.txt", { at: 999 })], [chosen("a.txt")], []],
  ["another name of the same size and time", [orphan(1, "a.txt")], [chosen("b.txt")], []],
  ["a name as put.io stores it", [orphan(1, "a＼b.txt")], [chosen("a\\b.txt")], [["a\\b.txt", 1]]],
  ["one that got a number", [orphan(1, "a (2).txt")], [chosen("a.txt")], [["a.txt", 1]]],
  ["one that has a number itself", [orphan(1, "a (2).txt")], [chosen("a (2).txt")], [["a (2).txt", 1]]],
  ["chosen without its folder", [orphan(1, "Folder/a.txt")], [chosen("a.txt")], [["a.txt", 1]]],
  ["chosen twice", [orphan(1, "a.txt")], [chosen("a.txt"), chosen("a.txt")], [["a.txt", 1]]],
  [
    "of one name in two folders",
    [orphan(1, "One/a.txt"), orphan(2, "Two/a.txt")],
    [chosen("Two/a.txt"), chosen("One/a.txt")],
    [
      ["Two/a.txt", 2],
      ["One/a.txt", 1],
    ],
  ],
])("%s", (_what, orphans, files, expected) => {
  expect(pairs(orphans, files)).toEqual(expected);
});

test("ten thousand find each other in no time", () => {
  const places = Array.from({ length: 10_000 }, (_, index) => `Folder ${index % 50}/${index}.txt`);
  const orphans = places.map((place, index) => orphan(index, place));
  const startedAt = performance.now();
  expect(
    matchOrphans(
      orphans,
      places.toReversed().map((place) => chosen(place)),
    ).size,
  ).toBe(10_000);
  expect(performance.now() - startedAt).toBeLessThan(3000);
});
