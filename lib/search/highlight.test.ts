import { expect, test } from "vitest";
import { markMatches } from "./highlight";

/** The matches in brackets. */
function mark(name: string, ...needles: string[]): string {
  return markMatches(name, needles)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join("");
}

test.each([
  ["Night Train.mkv", ["train"], "Night [Train].mkv"],
  ["Night Train.mkv", [], "Night Train.mkv"],
  ["Night Train.mkv", ["zzz"], "Night Train.mkv"],
  ["Night Train.mkv", ["train", "night"], "[Night] [Train].mkv"],
  ["banana", ["ana"], "b[ana]na"],
  ["banana", ["an", "na"], "b[anana]"],
  ["Le Château dans le Ciel", ["chateau"], "Le [Château] dans le Ciel"],
  // The accent as a mark of its own stays on its letter.
  ["Cha\u0302teau", ["cha"], "[Cha\u0302]teau"],
  ["Straße 12", ["12"], "Straße [12]"],
  ["ﬁlm and more", ["film"], "[ﬁlm] and more"],
  ["😀 film 😀", ["film"], "😀 [film] 😀"],
  ["😀 film", ["😀"], "[😀] film"],
  ["İstanbul", ["istanbul"], "[İstanbul]"],
  ["", ["a"], ""],
])("%s, %j", (name, needles, expected) => expect(mark(name, ...needles)).toBe(expected));

test("joined, the parts are the name again", () => {
  const name = "Cha\u0302teau ﬁ 😀 ß.mkv";
  expect(
    markMatches(name, ["a", "i", "s"])
      .map(({ text }) => text)
      .join(""),
  ).toBe(name);
});
