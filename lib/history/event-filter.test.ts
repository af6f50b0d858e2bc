import { describe, expect, it } from "vitest";
import type { PutioEvent } from "@/lib/putio/event";
import { doesFit, FILTER_KEYS, parseEventFilter } from "./event-filter";

const LINE = { id: 1, createdAt: "2026-03-01T10:00:00Z" };
const UPLOAD: PutioEvent = { ...LINE, kind: "upload", name: "a", fileId: 1, sizeBytes: 1 };
const UNKNOWN: PutioEvent = { ...LINE, kind: "unknown", type: "new", name: null, fileId: null };
const FAILED: PutioEvent = { ...LINE, kind: "transfer_error", name: "a", source: null };

describe("doesFit", () => {
  it("puts each kind under exactly one filter, those that nobody knows yet too", () => {
    for (const event of [UPLOAD, UNKNOWN, FAILED]) {
      expect(FILTER_KEYS.filter((filter) => doesFit(event, filter))).toHaveLength(1);
      expect(doesFit(event, null)).toBe(true);
    }
    expect(doesFit(UPLOAD, "uploads")).toBe(true);
    expect(doesFit(FAILED, "trouble")).toBe(true);
    expect(doesFit(UNKNOWN, "other")).toBe(true);
  });
});

describe("parseEventFilter", () => {
  it("takes the words of addresses, and everything else for no filter", () => {
    expect(parseEventFilter("shared")).toBe("shared");
    expect(["constructor", "", "SHARED", null].map(parseEventFilter)).toEqual([null, null, null, null]);
  });
});
