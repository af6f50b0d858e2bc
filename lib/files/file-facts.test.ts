import { describe, expect, it } from "vitest";
import type { MediaInfo } from "@/lib/putio/media-info";
import { factsOf, factsText, kindsText } from "./file-facts";
import { fileOf } from "./testing/file-of";

const writing = {
  bytes: (bytes: number) => `${bytes / 1_000_000} MB`,
  count: (count: number) => count.toLocaleString("en-GB"),
  fullDate: (iso: string) => iso.slice(0, 10),
  mediaInfo: null,
};
const mediaInfo: MediaInfo = {
  typeAndCodecs: null,
  mimeType: null,
  formatName: "matroska,webm",
  bitsPerSecond: 2_500_400,
  durationSeconds: 65,
  streams: [
    {
      kind: "video",
      codec: "hevc",
      rfc6381: "hvc1.1.6.L93.B0",
      profile: "Main",
      level: null,
      widthPx: 1920,
      heightPx: 1080,
      channels: null,
    },
    track("aac", 2),
    track("ac3", 6),
  ],
};

function track(codec: string, channels: number) {
  const unknown = { rfc6381: null, profile: null, level: null, widthPx: null, heightPx: null };
  return { kind: "audio" as const, codec, channels, ...unknown };
}

const valuesOf = (facts: ReturnType<typeof factsOf>) =>
  Object.fromEntries(facts.map(({ label, value }) => [label, value]));

describe("a file tells", () => {
  it("what a list has of it, and leaves out what is not known", () => {
    const file = fileOf({ sizeBytes: 2_500_000, updatedAt: "2025-04-01T00:00:00Z" });
    expect(valuesOf(factsOf(file, writing))).toEqual({
      Type: "Video, video/x-matroska",
      Size: "2.5 MB (2,500,000 bytes)",
      Added: "2025-03-12",
      Changed: "2025-04-01",
      CRC32: "0badcafe",
    });
  });

  it("its codecs and streams, numbered where one kind has several", () => {
    const values = valuesOf(factsOf(fileOf({ positionSeconds: 61 }), { ...writing, mediaInfo }));
    expect(values).toMatchObject({
      Length: "1:05",
      Picture: "1920 × 1080",
      Container: "matroska,webm",
      "Bit rate": "2500 kbit/s",
      Video: "hevc, Main, 1920 × 1080, hvc1.1.6.L93.B0",
      "Audio 1": "aac, stereo",
      "Audio 2": "ac3, 6 channels",
      Watched: "Up to 1:01",
    });
  });

  it("who shares it, and of a folder no content type", () => {
    const folder = fileOf({ fileType: "FOLDER", crc32: null, isShared: true, senderName: "ada" });
    const values = valuesOf(factsOf(folder, writing));
    expect(values).toMatchObject({ Type: "Folder", "Shared by": "ada" });
    expect(values).not.toHaveProperty("CRC32");
  });
});

it("facts are copied one a line", () => {
  expect(
    factsText([
      { label: "Size", value: "1 MB" },
      { label: "CRC32", value: "00" },
    ]),
  ).toBe("Size: 1 MB\nCRC32: 00");
});

it("a selection is summed up by kind, the most frequent first", () => {
  const folder = fileOf({ fileType: "FOLDER" });
  const files = [
    folder,
    fileOf(),
    fileOf(),
    fileOf({ fileType: "PDF" }),
    fileOf({ fileType: "PDF" }),
    fileOf(),
  ];
  expect(kindsText(files)).toBe("3 videos, 2 PDFs, 1 folder");
});
