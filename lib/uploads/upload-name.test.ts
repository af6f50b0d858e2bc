import { expect, test } from "vitest";
import { uploadName } from "./upload-name";

// What rclone makes of the same names; lib/cli/rclone/rclone.test.ts asks it.
test.each([
  ["Night Train.mkv", "Night Train.mkv"],
  ["back\\slash.txt", "back＼slash.txt"],
  ["bell\u0007 and tab\t.txt", "bell␇ and tab␉.txt"],
  ["zero\0.txt", "zero␀.txt"],
  ["del\u007f.txt", "del␡.txt"],
  [".", "．"],
  ["..", "．．"],
  ["．", "．"],
  ["．．", "．．"],
  ["a．b", "a．b"],
  ["...", "..."],
  ["back＼slash␡.txt", "back‛＼slash‛␡.txt"],
  ["␉‛", "‛␉‛‛"],
  ["␉ before", "‛␉ before"],
  ["full／width", "full／width"],
  ["Grüße “x” 👋.txt", "Grüße “x” 👋.txt"],
  ["\u202eright\u202c.txt", "\u202eright\u202c.txt"],
  ["half\ud800.txt", "half\ufffd.txt"],
])("%j is stored as %j", (name, stored) => {
  expect(uploadName(name)).toBe(stored);
});
