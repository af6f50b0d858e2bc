import { expect, test } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import { NameIndex } from "./name-index";

const files = ["Night Train.mkv", "Élan.mp4", "train set.txt", "Other"].map((name, id) =>
  fileOf({ id, name }),
);
const names = (index: NameIndex, ...words: string[]) => index.filter(words).map(({ name }) => name);

test("finds every word, in any order, without case and accents", () => {
  const index = new NameIndex(files);
  expect(names(index, "train")).toEqual(["Night Train.mkv", "train set.txt"]);
  expect(names(index, "train", "night")).toEqual(["Night Train.mkv"]);
  expect(names(index, "elan")).toEqual(["Élan.mp4"]);
  expect(names(index)).toHaveLength(4);
});

test("is made ready in slices, and answers rightly before it is", () => {
  const many = Array.from({ length: 2_000 }, (_, id) => fileOf({ id, name: `File ${id}` }));
  const index = new NameIndex(many);
  let clock = 0;
  const tick = () => clock++;
  expect(index.prepare(2, tick)).toBe(false);
  expect(names(index, "file 1999")).toEqual(["File 1999"]);
  expect(index.prepare(2, tick)).toBe(true);
});

test("takes over what is the same, and nothing of a file that was renamed", () => {
  const older = new NameIndex(files);
  older.prepare(1_000);
  const renamed = files.with(0, fileOf({ id: 0, name: "Day Tram.mkv" }));
  expect(names(new NameIndex(renamed, older), "train")).toEqual(["train set.txt"]);
  const longer = [...files, fileOf({ id: 9, name: "Last train" })];
  expect(names(new NameIndex(longer, older), "train")).toContain("Last train");
  const shorter = new NameIndex(files.slice(1), older);
  expect(names(shorter, "train")).toEqual(["train set.txt"]);
});
