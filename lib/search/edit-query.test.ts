import { describe, expect, test } from "vitest";
import { filterText, inFolderText, withFilter } from "./edit-query";

describe("a filter by button", () => {
  test.each([
    ["night", "type", "type:video", "night type:video"],
    ["", "type", "type:video", "type:video"],
    ["night type:audio train", "type", "type:video", "night type:video train"],
    ["type:audio night type:pdf", "type", "type:video", "type:video night"],
    ["night type:audio", "type", null, "night"],
    ['night in:"My Shows" >4GB', "size", null, 'night in:"My Shows"'],
    ["night > 4 GB", "size", "<700MB", "night <700MB"],
    ["before:2025 after:2024", "added", "added:today", "added:today"],
    ['"exact words"  -word', "watched", "unwatched", '"exact words" -word unwatched'],
    ["type: night", "type", "type:video", "type: night type:video"],
  ] as const)("%j with %s as %j", (text, kind, filter, expected) => {
    expect(withFilter(text, kind, { filter })).toBe(expected);
  });
});

test("the filter in the text is found as it was typed", () => {
  expect(filterText("night TYPE:film", "type")).toBe("TYPE:film");
  expect(filterText("night", "type")).toBeNull();
});

test("a folder's name is quoted, and one with quotes in it by its beginning", () => {
  expect(inFolderText("My Shows")).toBe('in:"My Shows"');
  expect(inFolderText('The "Best" Of')).toBe('in:"The "');
});
