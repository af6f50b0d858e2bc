import { expect, it } from "vitest";
import { withLanguage } from "./subtitle-languages";

it.each([
  { chosen: [], place: 0, code: "eng", expected: ["eng"] },
  { chosen: ["eng"], place: 1, code: "tur", expected: ["eng", "tur"] },
  { chosen: ["eng", "tur"], place: 0, code: "deu", expected: ["deu", "tur"] },
  { chosen: ["eng", "tur"], place: 0, code: null, expected: ["tur"] },
  { chosen: ["eng", "tur"], place: 1, code: null, expected: ["eng"] },
  { chosen: ["eng", "tur"], place: 0, code: "tur", expected: ["tur"] },
  { chosen: ["eng", "tur"], place: 1, code: "eng", expected: ["eng"] },
  { chosen: [], place: 1, code: "eng", expected: ["eng"] },
])("$chosen with $code in place $place are $expected", ({ chosen, place, code, expected }) => {
  expect(withLanguage(chosen, { place, code })).toEqual(expected);
});
