import { describe, expect, test } from "vitest";
import { suggest } from "./suggest";

const NOW = new Date(2026, 2, 15).getTime();

function labels(text: string, caret = text.length): string[] {
  const folderNames = ["Films", "Series", 'The "Best"', "Films"];
  return suggest(text, { caret, nowMs: NOW, folderNames }).map(({ label }) => label);
}

describe("while it is typed", () => {
  test.each([
    ["", []],
    ["t", []],
    ["ty", ["type:"]],
    ["night ty", ["type:"]],
    ["un", ["unwatched"]],
    ["train", []],
    [
      "type:",
      ["type:video", "type:audio", "type:image", "type:archive", "type:pdf", "type:text", "type:folder"],
    ],
    ["type:a", ["type:audio", "type:archive"]],
    ["-type:v", ["-type:video"]],
    ["type:video", []],
    ["in:", ['in:"Films"', 'in:"Series"']],
    ["in:se", ['in:"Series"']],
    ['in:"se', ['in:"Series"']],
    ["before:20", ["before:2026", "before:2025", "before:2024"]],
    ['"ty', []],
  ])("%j suggests %j", (text, expected) => expect(labels(text)).toEqual(expected));
});

test("a suggestion takes the place of what the caret is in, and of nothing else", () => {
  const [first] = suggest("night ty train", { caret: 8, nowMs: NOW, folderNames: [] });
  expect(first).toEqual({ label: "type:", text: "night type: train" });
});
