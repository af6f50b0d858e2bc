import { expect, it } from "vitest";
import { formatDay } from "./day";

it.each([
  ["2026-03-15T12:00:00Z", "en-GB", "15 Mar 2026"],
  ["2026-03-15T23:00:00Z", "en-US", "Mar 16, 2026"],
  ["soon", "en-GB", ""],
])("%s in %s is %s", (iso, locale, expected) => {
  expect(formatDay(iso, { locale, timeZone: "Asia/Kathmandu" })).toBe(expected);
});
