import { afterEach, describe, expect, it, vi } from "vitest";
import { LineWidth } from "./line-width";

const LARGE = 5_000_000;

afterEach(() => vi.unstubAllGlobals());

const times = (count: number, act: () => void) => Array.from({ length: count }).forEach(act);

describe("how many are sent side by side", () => {
  it.each<[string, object, number, number]>([
    ["a browser that does not say", {}, 3, 5],
    ["a good line", { connection: { effectiveType: "4g" } }, 3, 5],
    ["a slow line", { connection: { effectiveType: "3g" } }, 1, 1],
    ["a slower line", { connection: { effectiveType: "slow-2g" } }, 1, 1],
    ["somebody who saves data", { connection: { effectiveType: "4g", saveData: true } }, 1, 1],
  ])("%s", (_what, navigator, large, small) => {
    vi.stubGlobal("navigator", navigator);
    const width = new LineWidth();
    expect([width.read(LARGE), width.read(10)]).toEqual([large, small]);
  });

  it("fewer with each failure, one at the least, and more again after five that went well", () => {
    const width = new LineWidth();
    const widths = Array.from({ length: 4 }, () => {
      width.narrow();
      return width.read(LARGE);
    });
    expect(widths).toEqual([2, 1, 1, 1]);
    times(4, () => width.welcome());
    expect(width.read(LARGE)).toBe(1);
    width.welcome();
    expect(width.read(LARGE)).toBe(2);
    times(50, () => width.welcome());
    expect(width.read(LARGE)).toBe(3);
  });
});

it("it rests once nothing gets through, longer each time, until something does", () => {
  const width = new LineWidth();
  const rests = Array.from({ length: 10 }, () => {
    width.narrow();
    return width.restMs();
  });
  expect(rests).toEqual([null, null, null, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
  width.hear();
  expect(width.restMs()).toBeNull();
});
