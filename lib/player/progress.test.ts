import { describe, expect, it } from "vitest";
import { initialProgress, nextSave, type ProgressEvent } from "./progress";

type Step = [event: ProgressEvent, positionSeconds: number, atSeconds: number, expected: string];

/** Plays a story of events through the policy; each step says what must be written. */
function tell(storedSeconds: number, steps: Step[], durationSeconds = 6000) {
  let state = initialProgress(storedSeconds);
  for (const [event, positionSeconds, atSeconds, expected] of steps) {
    const next = nextSave(state, event, { positionSeconds, durationSeconds, atMs: atSeconds * 1000 });
    state = next.state;
    const { action } = next;
    const written = action.kind === "save" ? `save ${action.positionSeconds}` : action.kind;
    expect(`${event} at ${positionSeconds}: ${written}`).toBe(`${event} at ${positionSeconds}: ${expected}`);
  }
}

describe("nextSave", () => {
  it("writes nothing before the picture first moved", () => {
    tell(100, [
      ["tick", 0, 20, "none"],
      ["pause", 0, 21, "none"],
      ["seek-settled", 50, 22, "none"],
      ["leaving", 0, 23, "none"],
      ["ended", 0, 24, "none"],
    ]);
  });

  it("writes every ten seconds of play", () => {
    tell(0, [
      ["playing", 0, 0, "none"],
      ["tick", 5, 5, "none"],
      ["tick", 9.9, 9.9, "none"],
      ["tick", 10, 10, "save 10"],
      ["tick", 15, 15, "none"],
      ["tick", 20.2, 20.2, "save 20.2"],
    ]);
  });

  it("a ten-second tick that moved less than five seconds is not worth a write", () => {
    tell(0, [
      ["playing", 30, 0, "none"],
      ["tick", 40, 10, "save 40"],
      ["tick", 44.9, 20, "none"],
      ["tick", 45, 21, "save 45"],
    ]);
  });

  it("buffering in between does not start the ten seconds again", () => {
    tell(0, [
      ["playing", 10, 0, "none"],
      ["playing", 16, 8, "none"],
      ["tick", 18, 10, "save 18"],
    ]);
  });

  it("writes on pause, after a seek and on leaving, but not the same place twice", () => {
    tell(0, [
      ["playing", 10, 0, "none"],
      ["pause", 12, 2, "save 12"],
      ["leaving", 12.3, 3, "none"],
      ["seek-settled", 900, 6, "save 900"],
      ["leaving", 902, 8, "save 902"],
    ]);
  });

  it("writes where another language begins to be heard, and what the network took with it", () => {
    tell(0, [
      ["playing", 10, 0, "none"],
      ["track-change", 12, 2, "save 12"],
      ["online", 15, 5, "save 15"],
      ["online", 15.2, 5.2, "none"],
    ]);
  });

  it("does not write the stored place back when nothing was watched", () => {
    tell(100, [
      ["playing", 100, 0, "none"],
      ["leaving", 100.4, 1, "none"],
    ]);
  });

  it("never writes the first five seconds", () => {
    tell(100, [
      ["playing", 0, 0, "none"],
      ["pause", 3, 3, "none"],
      ["leaving", 4.9, 5, "none"],
      ["pause", 5, 6, "save 5"],
    ]);
  });

  it("is silent while an error is up and goes on after it", () => {
    tell(0, [
      ["playing", 100, 0, "none"],
      ["failed", 100, 1, "none"],
      ["pause", 0, 2, "none"],
      ["leaving", 0, 3, "none"],
      ["playing", 100, 4, "none"],
      ["pause", 105, 9, "save 105"],
    ]);
  });

  it("clears once near the end, and again only after going back", () => {
    tell(
      0,
      [
        ["playing", 900, 0, "none"],
        ["tick", 969, 11, "save 969"],
        ["tick", 970, 12, "clear"],
        ["tick", 990, 14, "none"],
        ["ended", 1000, 15, "none"],
        ["leaving", 1000, 16, "none"],
        ["seek-settled", 500, 20, "save 500"],
        ["ended", 1000, 30, "clear"],
      ],
      1000,
    );
  });

  it("clears at the end of a film whose length is unknown", () => {
    tell(
      0,
      [
        ["playing", 10, 0, "none"],
        ["ended", 100, 90, "clear"],
      ],
      Number.NaN,
    );
  });
});
