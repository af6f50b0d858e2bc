import { describe, expect, it, test } from "vitest";
import type { Transfer } from "@/lib/putio/transfer";
import { transferOf } from "./testing/transfer-of";
import { actionsOf, linkToAddAgain, openLabel } from "./transfer-actions";

const NOW_MS = Date.parse("2025-03-12T09:00:00Z");
const done: Partial<Transfer> = { status: "COMPLETED", fileId: 7, hasFile: true };

function idsOf(given: Partial<Transfer>) {
  return actionsOf(transferOf(given), { nowMs: NOW_MS, isReannounceRefused: false }).map(({ id }) => id);
}

test.each<[string, Partial<Transfer>, string[]]>([
  ["a torrent that comes", {}, ["add-trackers", "reannounce", "copy-source", "remove"]],
  [
    "a torrent that stands still",
    { downBytesPerSecond: 0 },
    ["retry", "add-trackers", "reannounce", "copy-source", "remove"],
  ],
  ["a link that comes", { kind: "URL" }, ["copy-source", "remove"]],
  ["one that was added as a file", { source: "" }, ["add-trackers", "reannounce", "remove"]],
  ["one that is done", done, ["open", "show-in-folder", "copy-source", "remove"]],
  [
    "one that is being shared",
    { ...done, status: "SEEDING" },
    ["open", "show-in-folder", "copy-source", "remove"],
  ],
  ["one whose file is gone", { ...done, hasFile: false }, ["retry", "copy-source", "remove"]],
  ["one that failed", { status: "ERROR" }, ["retry", "copy-source", "remove"]],
])("%s", (_name, given, ids) => {
  expect(idsOf(given)).toEqual(ids);
});

describe("actionsOf", () => {
  const find = (given: Partial<Transfer>, { id, isReannounceRefused = false }: Wanted) =>
    actionsOf(transferOf(given), { nowMs: NOW_MS, isReannounceRefused }).find((action) => action.id === id);
  type Wanted = { id: string; isReannounceRefused?: boolean };

  it("says why a private torrent takes no trackers", () => {
    expect(find({ isPrivate: true }, { id: "add-trackers" })?.refusal).toContain("private");
    expect(find({}, { id: "add-trackers" })?.refusal).toBeNull();
  });

  it("offers to ask trackers until put.io has refused it", () => {
    expect(find({}, { id: "reannounce" })?.refusal).toBeNull();
    expect(find({}, { id: "reannounce", isReannounceRefused: true })?.refusal).toContain("put.io");
  });

  it("names the end of a transfer by what it ends", () => {
    expect(find({}, { id: "remove" })?.label).toBe("Cancel");
    expect(find({ ...done, status: "SEEDING" }, { id: "remove" })?.label).toBe("Stop passing it on");
    expect(find(done, { id: "remove" })?.label).toBe("Take off the list");
  });
});

test.each<[string, Partial<Transfer>, string | null]>([
  ["a link", { source: "https://films.example/a.mp4" }, "https://films.example/a.mp4"],
  ["a link in capitals", { source: "HTTP://films.example/a.mp4" }, "HTTP://films.example/a.mp4"],
  ["a magnet", { source: "magnet:?xt=urn:btih:00" }, "magnet:?xt=urn:btih:00"],
  [
    "a torrent that came as a file",
    { source: "", hash: "ab12" },
    "magnet:?xt=urn:btih:ab12&dn=Ferry%20Timetables",
  ],
  [
    "the same with a tracker",
    { source: "", hash: "ab12", tracker: "udp://a.example:1" },
    "magnet:?xt=urn:btih:ab12&dn=Ferry%20Timetables&tr=udp%3A%2F%2Fa.example%3A1",
  ],
  ["a private torrent that came as a file", { source: "", hash: "ab12", isPrivate: true }, null],
  ["something without a source", { source: "", hash: null }, null],
  ["a script", { source: "javascript:alert(1)", hash: null }, null],
])("what %s is added again by", (_name, given, link) => {
  expect(linkToAddAgain(transferOf(given))).toBe(link);
});

test.each([
  ["Night Train.mkv", "Play"],
  ["Kettle On.MP3", "Play"],
  ["Season 1", "Open"],
  ["scan.pdf", "Open"],
  ["mp4", "Open"],
])("%s: %s", (name, label) => {
  expect(openLabel(name)).toBe(label);
});
