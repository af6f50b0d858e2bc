import { describe, expect, it } from "vitest";
import { type Cue, cuesAt, indexCues, isAtTop, NO_CUES } from "./cues";

const cue = (startTime: number, endTime: number, text: string): Cue => ({ startTime, endTime, text });
const at = (cues: Cue[], seconds: number) => cuesAt(indexCues(cues), seconds).map(({ text }) => text);

describe("cuesAt", () => {
  const cues = [cue(1, 3, "one"), cue(3, 5, "two"), cue(4, 6, "three"), cue(10, 12, "four")];
  it.each([
    [0, []],
    [1, ["one"]],
    [2.99, ["one"]],
    [3, ["two"]],
    [4.5, ["two", "three"]],
    [5, ["three"]],
    [6, []],
    [8, []],
    [11, ["four"]],
    [12, []],
    [99, []],
  ])("at %d: %j", (seconds, expected) => {
    expect(at(cues, seconds)).toEqual(expected);
  });

  it("finds a long cue behind many short ones", () => {
    const short = Array.from({ length: 500 }, (_, index) => cue(index + 1, index + 1.5, `short ${index}`));
    expect(at([cue(0, 1000, "long"), ...short], 400.2)).toEqual(["long", "short 399"]);
    expect(at([cue(0, 1000, "long"), ...short], 800)).toEqual(["long"]);
  });

  it("keeps the order of cues that start together", () => {
    expect(at([cue(1, 2, "a"), cue(1, 2, "b"), cue(1, 2, "c")], 1)).toEqual(["a", "b", "c"]);
  });

  it("an empty track says nothing", () => {
    expect(cuesAt(NO_CUES, 5)).toEqual([]);
  });
});

describe("isAtTop", () => {
  it.each([
    [{}, false],
    [{ line: "auto" as const }, false],
    [{ line: 0 }, true],
    [{ line: -1 }, false],
    [{ line: 5, snapToLines: false }, true],
    [{ line: 90, snapToLines: false }, false],
  ])("%j: %s", (given, expected) => {
    expect(isAtTop({ ...cue(0, 1, ""), ...given })).toBe(expected);
  });
});
