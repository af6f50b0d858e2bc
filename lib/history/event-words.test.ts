import { describe, expect, it } from "vitest";
import type { PutioEvent } from "@/lib/putio/event";
import { wordsOfEvent } from "./event-words";

const LINE = { id: 1, createdAt: "2026-03-01T10:00:00Z" };
const FILE = { ...LINE, fileId: 7, name: "Night Train.mkv", sizeBytes: 5 };

const CASES: [PutioEvent, title: string, says: string][] = [
  [{ ...FILE, kind: "upload" }, "Night Train.mkv", "Uploaded"],
  [{ ...FILE, kind: "file_shared", userName: "ayla" }, "Night Train.mkv", "Shared with you by ayla"],
  [
    { ...FILE, kind: "file_from_rss_deleted_for_space", source: "https://films.example/feed.rss" },
    "Night Train.mkv",
    "Deleted by put.io to make room for a feed, from films.example",
  ],
  [
    { ...FILE, kind: "transfer_completed", source: "https://films.example:8080/a/b.torrent?key=1" },
    "Night Train.mkv",
    "Transfer finished, from films.example:8080",
  ],
  [
    { ...LINE, kind: "transfer_error", name: "Fog", source: "magnet:?xt=urn:btih:00" },
    "Fog",
    "Transfer failed, from a magnet link",
  ],
  [{ ...LINE, kind: "transfer_error", name: "Fog", source: "0a1b2c" }, "Fog", "Transfer failed"],
  [
    { ...LINE, kind: "transfer_from_rss_error", name: "Tidewater", rssId: 3 },
    "Tidewater",
    "Transfer from a feed failed",
  ],
  [
    { ...LINE, kind: "transfer_callback_error", name: "Salt", transferId: 4, message: "It answered 503." },
    "Salt",
    "Transfer finished, its callback did not: It answered 503.",
  ],
  [
    {
      ...LINE,
      kind: "private_torrent_pin",
      name: "Line",
      pinnedHost: "198.51.100.7",
      newHost: "203.0.113.2",
    },
    "Line",
    "Private torrent stays with the address it began from: 198.51.100.7, not 203.0.113.2",
  ],
  [
    { ...LINE, kind: "rss_filter_paused", name: "Tidewater", rssId: null },
    "Tidewater",
    "Feed paused by put.io, as it kept failing",
  ],
  [
    { ...LINE, kind: "voucher", voucherId: 30, userName: "jonas" },
    "Voucher from jonas",
    "Given to you, number 30",
  ],
  [{ ...LINE, kind: "zip_created", zipId: 9, sizeBytes: 5 }, "Zip file", "Packed for a download"],
  [
    { ...LINE, kind: "unknown", type: "projector_lamp_replaced", name: null, fileId: null },
    "Projector lamp replaced",
    "Matinee does not know this kind of event yet. put.io calls it “projector lamp replaced”",
  ],
  [
    { ...LINE, kind: "unknown", type: "file_praised", name: "Fog", fileId: 7 },
    "Fog",
    "Matinee does not know this kind of event yet. put.io calls it “file praised”",
  ],
];

describe("wordsOfEvent", () => {
  it.each(CASES)("tells of %j", (event, title, says) => {
    expect(wordsOfEvent(event)).toEqual({ title, says });
  });

  it("shows what strangers wrote as text, with signs for what cannot be seen", () => {
    const userName = "a\u202eb\nc";
    expect(wordsOfEvent({ ...FILE, kind: "file_shared", userName }).says).toBe(
      "Shared with you by a‹U+202E›b↵c",
    );
    const type = "<img src=x onerror=alert(1)>";
    expect(wordsOfEvent({ ...LINE, kind: "unknown", type, name: null, fileId: null }).title).toBe(type);
    const source = "javascript:alert(1)";
    expect(wordsOfEvent({ ...LINE, kind: "transfer_error", name: "x", source }).says).toBe("Transfer failed");
  });
});
