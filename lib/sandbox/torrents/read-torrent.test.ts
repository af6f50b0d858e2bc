import { describe, expect, test } from "vitest";
import { bencode } from "./bencode";
import { makeTorrent } from "./make-torrent";
import { readTorrent } from "./read-torrent";

const text = (value: string) => Buffer.from(value);

describe("a torrent", () => {
  test("of one file is read back as it was made", () => {
    const facts = readTorrent(makeTorrent({ name: "Ünder “quotes”.mkv", sizeBytes: 12_345_678 }));
    expect(facts).toMatchObject({
      name: "Ünder “quotes”.mkv",
      isPrivate: false,
      trackers: ["https://tracker.example/announce"],
      files: [{ parts: ["Ünder “quotes”.mkv"], sizeBytes: 12_345_678 }],
    });
  });

  test("has the hash of its info, whatever stands around that", () => {
    const info = { length: 1, name: text("a"), "piece length": 16_384, pieces: Buffer.alloc(20) };
    const one = readTorrent(bencode({ info }));
    const two = readTorrent(bencode({ announce: text("http://t"), info, zzz: [1, text("x")] }));
    expect(one?.hash).toMatch(/^[0-9a-f]{40}$/);
    expect(two?.hash).toBe(one?.hash);
  });

  test("of several files has their paths, its privacy and every tracker once", () => {
    const files = [
      { length: 5, path: [text("Season 1"), text("1.mkv")] },
      { length: 6, path: [text("2.mkv")] },
    ];
    const info = { files, name: text("Show"), "piece length": 1, pieces: Buffer.alloc(0), private: 1 };
    const tiers = [[text("udp://a"), text("udp://b")], [text("udp://a")]];
    expect(readTorrent(bencode({ announce: text("udp://a"), "announce-list": tiers, info }))).toMatchObject({
      isPrivate: true,
      trackers: ["udp://a", "udp://b"],
      files: [
        { parts: ["Show", "Season 1", "1.mkv"], sizeBytes: 5 },
        { parts: ["Show", "2.mkv"], sizeBytes: 6 },
      ],
    });
  });

  test.each([
    ["nothing", ""],
    ["a page", "<html>"],
    ["a text that promises more than there is", "99:abc"],
    ["a number without an end", "i12"],
    ["a list without an end", "l".repeat(10)],
    ["lists in lists in lists", "l".repeat(100_000)],
    ["a dictionary without info", "d1:ai1ee"],
    ["info without a name", "d4:infod6:lengthi1eee"],
  ])("is not made of %s", (_, bytes) => {
    expect(readTorrent(Buffer.from(bytes))).toBeNull();
  });
});
