import { describe, expect, it } from "vitest";
import { beginPlace, isUnsent, newerPlace, type PlaceRecord } from "./place-record";

const record = (change: Partial<PlaceRecord>): PlaceRecord => ({
  ...beginPlace({ userId: 1, fileId: 7, isLocal: false, storedSeconds: 100.4 }),
  ...change,
});

describe("isUnsent", () => {
  it.each<[string, Partial<PlaceRecord>, boolean]>([
    ["opened and not played", {}, false],
    ["played on", { seconds: 108.2 }, true],
    ["played on and told", { seconds: 108.2, knownSeconds: 108 }, false],
    ["told, without an answer", { seconds: 108.2, triedSeconds: 108 }, true],
    ["seen to its end", { seconds: 0 }, true],
    ["seen to its end and told", { seconds: 0, knownSeconds: 0 }, false],
    ["not to be told", { seconds: 108.2, isLocal: true }, false],
  ])("%s", (_story, change, expected) => {
    expect(isUnsent(record(change))).toBe(expected);
  });
});

describe("newerPlace", () => {
  it.each<[string, Partial<PlaceRecord>, number, number | null]>([
    ["put.io was told all: it knows best", { seconds: 108, knownSeconds: 108 }, 700, null],
    ["the tab died before it could tell", { seconds: 108.2 }, 100, 108.2],
    ["the answer was lost, and the write was not", { seconds: 112, triedSeconds: 108 }, 108, 112],
    ["gone back in the film, and died", { seconds: 30 }, 100, 30],
    ["another device went further meanwhile", { seconds: 160 }, 1200, null],
    ["another device did less than was watched here without a network", { seconds: 3000 }, 150, 3000],
    ["seen to its end without a network", { seconds: 0 }, 100, 0],
    ["seen to its end here, gone on elsewhere", { seconds: 0 }, 300, null],
    ["put.io keeps no places, this browser does", { seconds: 108, isLocal: true }, 100, 108],
    ["a friend's film that an app of put.io's played further", { seconds: 108, isLocal: true }, 900, null],
  ])("%s", (_story, change, stored, expected) => {
    expect(newerPlace(record(change), stored)).toBe(expected);
  });
});
