import { describe, expect, it } from "vitest";
import { toEvent, wireEventSchema } from "./event";

const line = { id: 9, user_id: 1, created_at: "2025-01-02 03:04:05" };
const read = (fields: object) => toEvent(wireEventSchema({ ...line, ...fields }));
const ofFile = { file_id: 7, file_name: "Film.mkv", file_size: 5 };
const file = { fileId: 7, name: "Film.mkv", sizeBytes: 5 };
const transfer = { transfer_name: "Film", transfer_size: 5, file_id: 7, source: "magnet:?x" };

describe("history", () => {
  it.each<[string, object, object]>([
    ["upload", ofFile, file],
    ["file_shared", { ...ofFile, sharing_user_name: "ada" }, { ...file, userName: "ada" }],
    [
      "file_from_rss_deleted_for_space",
      { ...ofFile, file_source: "https://x.test" },
      { ...file, source: "https://x.test" },
    ],
    ["transfer_completed", transfer, { name: "Film", sizeBytes: 5, fileId: 7, source: "magnet:?x" }],
    ["transfer_error", transfer, { name: "Film", source: "magnet:?x" }],
    ["transfer_from_rss_error", { ...transfer, rss_id: 3 }, { name: "Film", rssId: 3 }],
    [
      "transfer_callback_error",
      { ...transfer, transfer_id: 4, message: "404" },
      { name: "Film", transferId: 4, message: "404" },
    ],
    [
      "private_torrent_pin",
      { user_download_name: "Film", pinned_host_ip: "1.1.1.1", new_host_ip: "2.2.2.2" },
      { name: "Film", pinnedHost: "1.1.1.1", newHost: "2.2.2.2" },
    ],
    ["rss_filter_paused", { rss_filter_id: 3, rss_filter_title: "Feed" }, { name: "Feed", rssId: 3 }],
    [
      "voucher",
      { voucher: 12, voucher_owner_id: 2, voucher_owner_name: "ada" },
      { voucherId: 12, userName: "ada" },
    ],
    ["zip_created", { zip_id: 3, zip_size: 5 }, { zipId: 3, sizeBytes: 5 }],
  ])("knows %s", (type, wire, expected) => {
    expect(read({ type, ...wire })).toEqual({
      id: 9,
      createdAt: "2025-01-02T03:04:05Z",
      kind: type,
      ...expected,
    });
  });

  it.each([
    ["a type of tomorrow", { type: "of_tomorrow", file_name: "x", file_id: 7 }, { name: "x", fileId: 7 }],
    ["a type that every object has", { type: "constructor" }, { name: null, fileId: null }],
    ["a file without its name", { type: "upload", file_id: 7 }, { name: null, fileId: 7 }],
    ["a share by nobody", { type: "file_shared", ...ofFile }, { name: "Film.mkv", fileId: 7 }],
    ["a file of another kind", { type: "file_of_tomorrow", ...ofFile }, { name: "Film.mkv", fileId: 7 }],
    ["a transfer of another kind", { type: "transfer_x", ...transfer }, { name: "Film", fileId: 7 }],
    ["a torrent without its name", { type: "private_torrent_pin" }, { name: null, fileId: null }],
    ["a zip without its id", { type: "zip_created", zip_id: "x" }, { name: null, fileId: null }],
    ["fields of other types", { type: "upload", file_name: 5, file_id: "7" }, { name: null, fileId: null }],
  ])("keeps %s readable", (_, wire, expected) => {
    expect(read(wire)).toMatchObject({ id: 9, kind: "unknown", type: wire.type, ...expected });
  });

  it("shows a name as it is", () => {
    const name = '"><script>\n\u202e';
    expect(read({ type: "upload", file_name: name })).toMatchObject({ kind: "upload", name, fileId: null });
  });
});
