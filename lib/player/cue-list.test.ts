import { describe, expect, it } from "vitest";
import { withCues } from "./cue-list";
import type { Cue } from "./cues";

const cue = (startTime: number, text: string, endTime = startTime + 2): Cue => ({ startTime, endTime, text });
const texts = (cues: readonly Cue[]) => cues.map(({ text }) => text);

describe("withCues", () => {
  it("keeps them in order whatever segment came first", () => {
    const late = withCues([], [cue(60, "c"), cue(62, "d")]);
    expect(texts(withCues(late, [cue(0, "a"), cue(30, "b")]))).toEqual(["a", "b", "c", "d"]);
  });

  it("a cue that comes twice is kept once", () => {
    const known = withCues([], [cue(1, "a"), cue(1, "a"), cue(3.0001, "b")]);
    expect(texts(withCues(known, [cue(3, "b", 5.0001), cue(3, "other")]))).toEqual(["a", "other", "b"]);
  });

  it("nothing new is the same list", () => {
    const known = withCues([], [cue(1, "a")]);
    expect(withCues(known, [cue(1, "a")])).toBe(known);
    expect(withCues(known, [])).toBe(known);
  });

  it("two lines at the same moment are two cues", () => {
    expect(withCues([], [cue(1, "a"), cue(1, "b")])).toHaveLength(2);
  });
});
