import { expect, it } from "vitest";
import { parseFileId } from "./file-id";

it.each([
  ["1", 1],
  ["9007199254740991", 9007199254740991],
  ["9007199254740993", null],
  ["0", null],
  ["-2", null],
  ["01", null],
  ["1.5", null],
  ["1e3", null],
  ["", null],
  ["12345678901234567", null],
  ["../1", null],
])("%s is %s", (segment, expected) => {
  expect(parseFileId(segment)).toBe(expected);
});
