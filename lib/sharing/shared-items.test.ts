import { describe, expect, it } from "vitest";
import { countFlags, narrowItems } from "./narrow-items";
import { countOf, revocationOf } from "./revocation";
import { idsToLookAt, joinShared, type SharedItem } from "./shared-items";
import { nameOf, peopleOf } from "./shared-people";
import { linkOf, seenBy, sharedOf } from "./testing/shared-of";

const NOW_MS = Date.parse("2025-06-01T12:00:00Z");
const HOSTILE = "<img src=x onerror=alert(1)>";

const shared = [
  sharedOf({ id: 1, name: "Films", fileType: "FOLDER", sharedWith: 2 }),
  sharedOf({ id: 2, name: "Everyone's.mkv", sharedWith: "everyone" }),
  sharedOf({ id: 3, name: "Film 10.mkv", sharedWith: 1 }),
  sharedOf({ id: 4, name: "Film 9.mkv", sharedWith: 3, parentId: 1 }),
];
const links = [
  linkOf({ fileId: 3, expiresAt: "2025-06-03T12:00:00Z" }),
  linkOf({ fileId: 5, name: '"><script>', expiresAt: "2025-09-01T12:00:00Z" }),
];
const loaded = {
  shares: new Map([
    [1, seenBy("ayla", HOSTILE)],
    [3, seenBy("ayla")],
  ]),
  failures: new Map<number, unknown>([[4, new Error("500")]]),
};
const items = joinShared({ shared, links, loaded, nowMs: NOW_MS });
const namesOf = (found: readonly SharedItem[]) => found.map(({ name }) => name);
const flagsOf = (name: string) => [...(items.find((item) => item.name === name)?.flags ?? [])];

describe("everything that somebody sees", () => {
  it("is each thing once, by name, also what only a link leads to", () => {
    expect(namesOf(items)).toEqual(['"><script>', "Everyone's.mkv", "Film 9.mkv", "Film 10.mkv", "Films"]);
  });

  it("says who, as far as put.io has told", () => {
    const audiences = items.map(({ audience }) => audience);
    expect(audiences).toMatchObject([
      { kind: "nobody" },
      { kind: "everyone" },
      { kind: "friends", count: 3, shares: null, error: new Error("500") },
      { kind: "friends", count: 1, error: null },
      { kind: "friends", count: 2 },
    ]);
  });

  it("is flagged where one should look", () => {
    expect(flagsOf("Films")).toEqual(["grows"]);
    expect(flagsOf("Everyone's.mkv")).toEqual(["everyone"]);
    expect(flagsOf("Film 10.mkv")).toEqual(["link", "expiring", "twice"]);
    expect(flagsOf('"><script>')).toEqual(["link"]);
    expect(flagsOf("Film 9.mkv")).toEqual(["twice"]);
    expect(items.map(({ insideOf }) => insideOf)).toEqual([null, null, "Films", null, null]);
    expect(countFlags(items).get("link")).toBe(2);
  });

  it("leaves out what nobody sees any more, by a later answer than the list", () => {
    const later = { ...loaded, shares: new Map([[3, seenBy()]]) };
    expect(namesOf(joinShared({ shared, links: [], loaded: later, nowMs: NOW_MS }))).not.toContain(
      "Film 10.mkv",
    );
  });

  it("is asked about where a number is all that is known", () => {
    expect(idsToLookAt(shared)).toEqual([1, 3, 4]);
  });
});

describe("the same by people", () => {
  const people = peopleOf(items);
  it("has everyone and links first, then friends by how much they see", () => {
    expect(people.map(({ who, items: theirs }) => [nameOf(who), theirs.length])).toEqual([
      ["Everyone", 1],
      ["Whoever has the link", 2],
      ["ayla", 2],
      [HOSTILE, 1],
    ]);
    expect(people.at(-1)?.growingCount).toBe(1);
  });

  it.each([
    ["a friend", { who: "ayla", only: null, text: "" }, ["Film 10.mkv", "Films"]],
    ["nobody of that name", { who: "jonas", only: null, text: "" }, []],
    ["a kind", { who: null, only: "twice" as const, text: "" }, ["Film 9.mkv", "Film 10.mkv"]],
    ["words, in any order", { who: null, only: null, text: "mkv 9" }, ["Film 9.mkv"]],
    ["signs as they are", { who: null, only: null, text: "<script>" }, ['"><script>']],
  ])("narrowed to %s", (_, narrowing, expected) => {
    expect(namesOf(narrowItems(items, narrowing))).toEqual(expected);
  });
});

describe("what is taken back", () => {
  const fileIds = (who: Parameters<typeof revocationOf>[1]) => {
    const { unsharings, links: ended } = revocationOf(items, who);
    return { unshared: unsharings.map(({ file }) => file.id), ended: ended.map(({ file }) => file.id) };
  };

  it("from everybody is every share and every link, whether put.io has told who or not", () => {
    expect(fileIds(null)).toEqual({ unshared: [2, 4, 3, 1], ended: [5, 3] });
    expect(countOf(revocationOf(items, null))).toBe(5);
  });

  it("from one friend is that friend's shares alone", () => {
    const { unsharings } = revocationOf(items, { kind: "friend", userName: HOSTILE, avatarUrl: null });
    expect(unsharings).toEqual([
      { file: { id: 1, name: "Films" }, from: [{ shareId: 101, userName: HOSTILE, avatarUrl: null }] },
    ]);
  });

  it("from everyone leaves friends alone, and from links leaves all friends alone", () => {
    expect(fileIds({ kind: "everyone" })).toEqual({ unshared: [2], ended: [] });
    expect(fileIds({ kind: "link" })).toEqual({ unshared: [], ended: [5, 3] });
  });

  it("from nobody is nothing, and never everything", () => {
    expect(fileIds({ kind: "friend", userName: "jonas", avatarUrl: null })).toEqual({
      unshared: [],
      ended: [],
    });
    expect(revocationOf([], null)).toEqual({ unsharings: [], links: [] });
  });
});
