import { expect, test } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import { filterRows } from "./filter-rows";
import { NameIndex } from "./name-index";

const files = [
  fileOf({ id: 1, name: "Night Train.mkv", sizeBytes: 5_000_000_000 }),
  fileOf({ id: 2, name: "Night Train (sample).mkv", sizeBytes: 50_000_000 }),
  fileOf({ id: 3, name: "Night.Train.srt", fileType: "TEXT", sizeBytes: 40_000 }),
];

function ids(text: string): number[] | null {
  return filterRows(new NameIndex(files), { text, nowMs: 0 })?.files.map(({ id }) => id) ?? null;
}

test.each<[string, number[] | null]>([
  ["", null],
  ["   ", null],
  ["type:", null],
  ['in:"Anywhere"', null],
  ["TRAIN night", [1, 2, 3]],
  ['"night train"', [1, 2]],
  ["train -sample", [1, 3]],
  ["type:video >1GB", [1]],
  ["ext:srt", [3]],
  ["nowhere", []],
])("%j leaves %j", (text, expected) => expect(ids(text)).toEqual(expected));

test("the rows that are left are whole, and known for a part of the folder", () => {
  expect(filterRows(new NameIndex(files), { text: "srt", nowMs: 0 })).toMatchObject({
    count: 1,
    isComplete: true,
    isNarrowed: true,
  });
});
