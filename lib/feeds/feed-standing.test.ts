import { describe, expect, it } from "vitest";
import { standingOf } from "./feed-standing";

const well = { isPaused: false, lastError: null, lastFetchAt: "2026-01-02T03:04:05Z", failedItemCount: 0 };

describe("how a feed is doing", () => {
  it.each([
    ["well", {}, "good", "Following", null],
    ["not read yet", { lastFetchAt: null }, "waiting", "Not read yet", null],
    ["paused", { isPaused: true }, "resting", "Paused", null],
    ["one item failed", { failedItemCount: 1 }, "good", "Following", "1 item failed"],
    ["paused with failures", { isPaused: true, failedItemCount: 3 }, "resting", "Paused", "3 items failed"],
    ["unread", { lastError: "FEED_CANNOT_FETCHED" }, "bad", "Problem", "put.io could not fetch this feed"],
    ["a page", { lastError: "FEED_CANNOT_PARSED" }, "bad", "Problem", "There is no feed at this address"],
    ["odd", { lastError: "constructor" }, "bad", "Problem", "put.io could not read this feed"],
    [
      "given up",
      { lastError: "HTTP 503", isPaused: true, failedItemCount: 2 },
      "resting",
      "Paused",
      "put.io could not read this feed",
    ],
  ])("%s", (_, change, light, word, trouble) => {
    expect(standingOf({ ...well, ...change })).toEqual({ light, word, trouble });
  });
});
