import { describe, expect, it } from "vitest";
import { groupByDay } from "./group-events";

/** Six in the morning in London, a quarter to twelve in Kathmandu. */
const NOW_MS = Date.parse("2026-03-10T06:00:00Z");

function titlesOf(times: readonly string[], timeZone = "UTC") {
  return groupByDay(
    times.map((createdAt) => ({ createdAt })),
    { nowMs: NOW_MS, timeZone },
  ).map(({ title, items }) => [title, items.length]);
}

describe("groupByDay", () => {
  it("tells today, yesterday, the week before and all the rest apart, and leaves out what is empty", () => {
    const times = [
      "2026-03-10T05:59:00Z",
      "2026-03-10T00:00:00Z",
      "2026-03-09T23:59:59Z",
      "2026-03-03T00:00:00Z",
      "2026-03-02T23:59:59Z",
      "2019-01-01T00:00:00Z",
    ];
    expect(titlesOf(times)).toEqual([
      ["Today", 2],
      ["Yesterday", 1],
      ["Last week", 1],
      ["Older", 2],
    ]);
    expect(titlesOf(["2026-03-10T05:00:00Z", "2020-01-01T00:00:00Z"])).toEqual([
      ["Today", 1],
      ["Older", 1],
    ]);
    expect(titlesOf([])).toEqual([]);
  });

  it("goes by the reader's calendar", () => {
    // Half past midnight in Kathmandu, while London still has the day before.
    const time = "2026-03-09T18:45:00Z";
    expect(titlesOf([time], "UTC")).toEqual([["Yesterday", 1]]);
    expect(titlesOf([time], "Asia/Kathmandu")).toEqual([["Today", 1]]);
  });

  it("takes what comes from a clock ahead of ours for today's, and what has no date for old", () => {
    expect(titlesOf(["2026-03-11T08:00:00Z"])).toEqual([["Today", 1]]);
    expect(titlesOf(["never"])).toEqual([["Older", 1]]);
  });
});
