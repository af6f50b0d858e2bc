import { expect, it } from "vitest";
import { parseRecentTargets, withRecentTarget } from "./recent-targets";

const films = { id: 1, name: "Films" };
const series = { id: 2, name: "Series" };

it("the latest target comes first, and no target comes twice", () => {
  expect(withRecentTarget([films, series], series)).toEqual([series, films]);
});

it("a target that was renamed is known by its new name", () => {
  expect(withRecentTarget([films], { id: 1, name: "Cinema" })).toEqual([{ id: 1, name: "Cinema" }]);
});

it("five are kept", () => {
  const known = [1, 2, 3, 4, 5].map((id) => ({ id, name: String(id) }));
  expect(withRecentTarget(known, { id: 6, name: "6" }).map(({ id }) => id)).toEqual([6, 1, 2, 3, 4]);
});

it.each([
  ["nothing", null, []],
  ["what is not JSON", "{", []],
  ["what is no list", '{"id":1}', []],
  ["a stranger among the targets", '[{"id":"1","name":"x"},{"id":2,"name":"Series"},null]', [series]],
])("reads %s", (_, stored, expected) => {
  expect(parseRecentTargets(stored)).toEqual(expected);
});
