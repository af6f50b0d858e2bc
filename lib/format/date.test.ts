import { describe, expect, it } from "vitest";
import { formatDate, formatFullDate } from "./date";

const nowMs = Date.parse("2026-03-15T12:00:00Z");
const inUtc = { locale: "en-GB", nowMs, timeZone: "UTC" };

describe("formatDate", () => {
  it.each([
    ["2026-03-15T11:59:40Z", "now"],
    ["2026-03-15T11:58:30Z", "1 minute ago"],
    ["2026-03-15T11:01:00Z", "59 minutes ago"],
    ["2026-03-15T09:30:00Z", "2 hours ago"],
    ["2026-03-15T00:00:00Z", "12 hours ago"],
    ["2026-03-14T23:59:00Z", "12 hours ago"],
    ["2026-03-14T12:00:00Z", "1 day ago"],
    ["2026-03-09T11:00:00Z", "6 days ago"],
    ["2026-03-08T12:01:00Z", "6 days ago"],
    ["2026-03-08T11:59:00Z", "8 Mar 2026"],
    ["2019-12-31T10:00:00Z", "31 Dec 2019"],
    ["2026-03-15T12:05:30Z", "in 5 minutes"],
    ["2026-03-17T13:00:00Z", "in 2 days"],
    ["never", ""],
  ])("%s reads %s", (iso, expected) => {
    expect(formatDate(iso, inUtc)).toBe(expected);
  });

  it("says the same in every time zone, as the server does not know the reader's", () => {
    const evening = "2026-03-14T20:00:00Z";
    expect(formatDate(evening, inUtc)).toBe("16 hours ago");
    expect(formatDate(evening, { ...inUtc, timeZone: "Asia/Kathmandu" })).toBe("16 hours ago");
    expect(formatDate("2026-03-08T20:00:00Z", { ...inUtc, timeZone: "Asia/Kathmandu" })).toBe("6 days ago");
  });

  it("speaks the language it is given", () => {
    expect(formatDate("2026-03-14T08:00:00Z", { ...inUtc, locale: "de" })).toBe("vor 1 Tag");
  });
});

describe("formatFullDate", () => {
  it("gives date and time in the reader's zone", () => {
    const full = formatFullDate("2026-03-14T20:00:00Z", { locale: "en-GB", timeZone: "Asia/Kathmandu" });
    // The punctuation between the parts is ICU's, and differs between versions of Node.
    expect(full).toMatch(/^Sunday,? 15 March 2026(,| at) 01:45$/);
  });

  it("says nothing about what is no date", () => {
    expect(formatFullDate("", { locale: "en" })).toBe("");
  });
});
