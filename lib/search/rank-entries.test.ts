import { expect, test } from "vitest";
import { type Rankable, rankEntries } from "./rank-entries";

const ENTRIES: Rankable[] = [
  { group: "Selected", label: "Move to…" },
  { group: "Selected", label: "Move to Trash", keywords: "delete remove" },
  { group: "Go to", label: "Files" },
  { group: "Go to", label: "Trash" },
  { group: "Go to", label: "Deep down", isHidden: true },
  { group: "Search", label: "Search all files", isAnswer: true },
];

function labels(typed: string): Record<string, string[]> {
  return Object.fromEntries(
    rankEntries(ENTRIES, typed).map(({ title, entries }) => [title, entries.map(({ label }) => label)]),
  );
}

test("with nothing typed everything stands in its own order, but what is too much", () => {
  expect(Object.entries(labels(""))).toEqual([
    ["Selected", ["Move to…", "Move to Trash"]],
    ["Go to", ["Files", "Trash"]],
    ["Search", ["Search all files"]],
  ]);
});

test("the best group comes first, and in it the best entry", () => {
  expect(Object.keys(labels("trash"))).toEqual(["Go to", "Selected", "Search"]);
  expect(labels("trash")["Go to"]).toEqual(["Trash"]);
  expect(labels("move")).toMatchObject({ Selected: ["Move to…", "Move to Trash"] });
});

test("what is hidden is found, and so is what has only its other words", () => {
  expect(labels("deep")["Go to"]).toEqual(["Deep down"]);
  expect(labels("delete").Selected).toEqual(["Move to Trash"]);
});

test("an answer is there whatever was typed", () => {
  expect(labels("zzz")).toEqual({ Search: ["Search all files"] });
});

test("no group is endless", () => {
  const many = Array.from({ length: 50 }, (_, number) => ({ group: "Go to", label: `Folder ${number}` }));
  expect(rankEntries(many, "folder")[0]?.entries).toHaveLength(8);
});
