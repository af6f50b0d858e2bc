import { describe, expect, it } from "vitest";
import { autoLabel, levelLabel, levelOptions } from "./levels";

const level = (heightPx: number, bitrateBps = 1e6, frameRate: number | null = 24) => ({
  heightPx,
  bitrateBps,
  frameRate,
});

describe("levels", () => {
  it.each([
    [level(720), "720p"],
    [level(1080, 5e6, 59.94), "1080p60"],
    [level(1080, 5e6, null), "1080p"],
    [level(0, 2_540_000), "2.5 Mbit/s"],
    [level(0, 640_000), "640 kbit/s"],
  ])("%o reads %s", (given, expected) => {
    expect(levelLabel(given)).toBe(expected);
  });

  it("best first, with the index of the playlist, and twins told apart", () => {
    expect(levelOptions([level(360), level(720, 2e6), level(720, 4e6)])).toEqual([
      { index: 2, label: "720p", hint: "4.0 Mbit/s" },
      { index: 1, label: "720p", hint: "2.0 Mbit/s" },
      { index: 0, label: "360p", hint: null },
    ]);
  });

  it("auto tells what it means just now", () => {
    expect(autoLabel(level(720))).toBe("Auto (720p)");
    expect(autoLabel(undefined)).toBe("Auto");
  });
});
