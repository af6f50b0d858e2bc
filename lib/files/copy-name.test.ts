import { expect, it } from "vitest";
import { copyName } from "./copy-name";

it.each([
  ["Night Train.mkv", "VIDEO", 1, "Night Train (1).mkv"],
  ["archive.tar.gz", "ARCHIVE", 2, "archive.tar (2).gz"],
  [".hidden", "FILE", 1, ".hidden (1)"],
  ["no extension", "FILE", 1, "no extension (1)"],
  ["Vol. 2", "FOLDER", 1, "Vol. 2 (1)"],
] as const)("a copy of %s (%s)", (name, fileType, number, expected) => {
  expect(copyName({ name, fileType }, number)).toBe(expected);
});
