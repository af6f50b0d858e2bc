import { describe, expect, it } from "vitest";
import { bencode } from "@/lib/sandbox/torrents/bencode";
import { makeTorrent } from "@/lib/sandbox/torrents/make-torrent";
import { readTorrent } from "@/lib/sandbox/torrents/read-torrent";
import { infoHashOf, readTorrentFile } from "./read-torrent-file";

const film = makeTorrent({ name: "Night Train.mkv", sizeBytes: 9_000_000_000 });
const series = bencode({
  announce: Buffer.from("https://tracker.example/announce"),
  info: {
    files: [
      { length: 5, path: [Buffer.from("a.mkv")] },
      { length: 7, path: [Buffer.from("sub"), Buffer.from("b.mkv")] },
    ],
    name: Buffer.from("Séries"),
    "piece length": 16384,
    pieces: Buffer.alloc(20),
  },
});

describe("a torrent of this device", () => {
  it.each([
    ["of one file", film, "Night Train.mkv", 9_000_000_000],
    ["of several", series, "Séries", 12],
  ])(
    "%s says its name and size, and has the hash that put.io knows it by",
    async (_what, bytes, name, size) => {
      const found = readTorrentFile(bytes);
      expect(found).toMatchObject({ name, sizeBytes: size });
      const hash = found && (await infoHashOf(new Uint8Array(bytes), found));
      expect(hash).toBe(readTorrent(bytes)?.hash);
    },
  );

  it.each([
    ["nothing", Buffer.from("")],
    ["a text", Buffer.from("d8:announce")],
    ["a page", Buffer.from("<!doctype html>")],
    ["half of one", film.subarray(0, film.length - 10)],
    ["one without info", bencode({ announce: Buffer.from("x") })],
    ["one without a name", bencode({ info: { length: 3 } })],
    ["a number without an end", Buffer.from(`i${"1".repeat(100)}`)],
    ["an abyss", Buffer.from("l".repeat(100_000))],
  ])("%s is none", (_what, bytes) => {
    expect(readTorrentFile(bytes)).toBeNull();
  });
});
