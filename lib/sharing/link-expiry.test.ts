import { describe, expect, it } from "vitest";
import { linkExpiryOf } from "./link-expiry";

const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("linkExpiryOf", () => {
  it.each([
    ["2026-03-08T12:00:00Z", "Expires in 7 days", false],
    ["2026-03-03T11:59:00Z", "Expires in 47 hours", false],
    ["2026-03-02T11:00:00Z", "Expires in 23 hours", true],
    ["2026-03-01T13:00:01Z", "Expires in 1 hour", true],
    ["2026-03-01T13:00:00Z", "Expires in 1:00:00", true],
    ["2026-03-01T12:00:09Z", "Expires in 0:09", true],
    ["2026-03-01T12:00:00Z", "Expired", true],
    ["2026-02-01T12:00:00Z", "Expired", true],
  ])("of one until %s: %s", (expiresAt, words, isSoon) =>
    expect(linkExpiryOf(expiresAt, NOW)).toMatchObject({ words, isSoon }),
  );

  it("of one without an end", () => {
    expect(linkExpiryOf(null, NOW)).toEqual({ words: "Does not expire", isSoon: false, isOver: false });
  });
});
