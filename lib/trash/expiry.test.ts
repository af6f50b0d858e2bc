import { expect, it } from "vitest";
import { expiryOf } from "./expiry";

const NOW_MS = Date.parse("2025-06-01T12:00:00Z");

it.each([
  ["2025-07-01T12:00:00Z", "30 days left", false],
  ["2025-06-05T11:59:59Z", "3 days left", true],
  ["2025-06-05T12:00:00Z", "4 days left", false],
  ["2025-06-02T12:00:00Z", "1 day left", true],
  ["2025-06-02T11:59:59Z", "23 hours left", true],
  ["2025-06-01T13:30:00Z", "1 hour left", true],
  ["2025-06-01T12:59:00Z", "Less than an hour left", true],
  ["2025-06-01T11:00:00Z", "Expiring now", true],
  ["no date", "", false],
])("an item that expires at %s", (expiresAt, words, isSoon) => {
  expect(expiryOf(expiresAt, NOW_MS)).toEqual({ words, isSoon });
});
