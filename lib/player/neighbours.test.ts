import { expect, it } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import { neighboursOf } from "./neighbours";

const files = Array.from({ length: 20 }, (_, index) => fileOf({ id: index + 1 }));

it.each([
  [1, [1, 2, 3, 4, 5, 6, 7, 8]],
  [2, [1, 2, 3, 4, 5, 6, 7, 8]],
  [10, [9, 10, 11, 12, 13, 14, 15, 16]],
  [18, [15, 16, 17, 18, 19, 20]],
  [20, [15, 16, 17, 18, 19, 20]],
  [99, [1, 2, 3, 4, 5, 6, 7, 8]],
])("around file %d", (fileId, expected) => {
  expect(neighboursOf(files, { fileId, count: 8 }).map(({ id }) => id)).toEqual(expected);
});

it("a small folder is shown whole", () => {
  expect(neighboursOf(files.slice(0, 3), { fileId: 3, count: 8 })).toHaveLength(3);
  expect(neighboursOf([], { fileId: 3, count: 8 })).toEqual([]);
});

it("subtitles are left out, unless one of them is what is looked at", () => {
  const mixed = ["Film.mkv", "Film.en.srt", "Film.ASS", "Other.mkv"].map((name, index) =>
    fileOf({ id: index + 1, name }),
  );
  expect(neighboursOf(mixed, { fileId: 1, count: 8 }).map(({ id }) => id)).toEqual([1, 4]);
  expect(neighboursOf(mixed, { fileId: 2, count: 8 }).map(({ id }) => id)).toEqual([1, 2, 4]);
});
