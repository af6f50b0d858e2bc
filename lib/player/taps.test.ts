import { describe, expect, it } from "vitest";
import { NO_TAPS, nextTap } from "./taps";

/** Taps as [place, moment in ms]; gives what each did. */
function tap(...taps: [fraction: number, atMs: number][]): string[] {
  let state = NO_TAPS;
  return taps.map(([fraction, atMs]) => {
    const next = nextTap(state, { fraction, atMs });
    state = next.state;
    return next.action.kind === "seek"
      ? `${next.action.seconds} (${next.action.totalSeconds})`
      : next.action.kind;
  });
}

describe("nextTap", () => {
  it("one tap shows or hides the controls, wherever it is", () => {
    expect(tap([0.1, 0])).toEqual(["toggle-controls"]);
    expect(tap([0.5, 0])).toEqual(["toggle-controls"]);
    expect(tap([0.1, 0], [0.1, 1000])).toEqual(["toggle-controls", "toggle-controls"]);
  });

  it("two at a side seek, further ones add up, and may be slower", () => {
    expect(tap([0.9, 0], [0.9, 250], [0.95, 800], [0.9, 1390])).toEqual([
      "toggle-controls",
      "10 (10)",
      "10 (20)",
      "10 (30)",
    ]);
    expect(tap([0.1, 0], [0.1, 250], [0.2, 500])).toEqual(["toggle-controls", "-10 (-10)", "-10 (-20)"]);
  });

  it("a pause ends the row", () => {
    expect(tap([0.9, 0], [0.9, 250], [0.9, 851])).toEqual(["toggle-controls", "10 (10)", "toggle-controls"]);
  });

  it("the other side begins a new row", () => {
    expect(tap([0.9, 0], [0.9, 200], [0.1, 400], [0.1, 600])).toEqual([
      "toggle-controls",
      "10 (10)",
      "toggle-controls",
      "-10 (-10)",
    ]);
  });

  it("two in the middle play or pause", () => {
    expect(tap([0.5, 0], [0.5, 200], [0.5, 400], [0.5, 600])).toEqual([
      "toggle-controls",
      "toggle-play",
      "toggle-controls",
      "toggle-play",
    ]);
  });
});
