import { describe, expect, it } from "vitest";
import { look, type Sample, type Watch } from "./standstill";

/** One sample a second; gives the seconds of standstill after each. */
function watchOver(samples: Partial<Sample>[]): (number | "moved")[] {
  let watch: Watch | null = null;
  return samples.map((sample, second) => {
    const full = { positionSeconds: 10, shouldMove: true, isLoading: false, ...sample, atMs: second * 1000 };
    const sighting = look(watch, full);
    watch = sighting.watch;
    return sighting.hasMoved ? "moved" : sighting.stillSeconds;
  });
}

describe("look", () => {
  it("counts while nothing moves", () => {
    expect(watchOver([{}, {}, {}, {}])).toEqual([0, 1, 2, 3]);
  });

  it("a moving picture starts it again, forwards or backwards", () => {
    expect(
      watchOver([{}, {}, { positionSeconds: 11 }, { positionSeconds: 11 }, { positionSeconds: 5 }]),
    ).toEqual([0, 1, "moved", 1, "moved"]);
  });

  it("loading is no standstill, however long it takes", () => {
    expect(watchOver([{}, {}, { isLoading: true }, {}, {}])).toEqual([0, 1, 0, 1, 2]);
  });

  it("a pause or a hidden page is no standstill", () => {
    expect(watchOver([{}, {}, { shouldMove: false }, {}, {}])).toEqual([0, 1, 0, 1, 2]);
  });

  it("a seek while paused is not yet a moving picture", () => {
    expect(watchOver([{ shouldMove: false }, { shouldMove: false, positionSeconds: 50 }])).toEqual([0, 0]);
  });
});
