import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioFile, VideoMetadata } from "@/lib/putio/file";
import { type Capabilities, chooseSource, isVideoSource } from "./source";

const able: Capabilities = { canPlayHls: true, canPlayType: () => true };
const noHls: Capabilities = { canPlayHls: false, canPlayType: () => true };
const onlyHls: Capabilities = { canPlayHls: true, canPlayType: () => false };
const unable: Capabilities = { canPlayHls: false, canPlayType: () => false };

const hls = "/api/media/1/hls/index.m3u8";
const mp4 = { kind: "mp4", url: "/api/media/1/mp4" };
const stream = "/api/media/1/stream";
const original = { kind: "original", url: stream };

function metadata(codec: string): VideoMetadata {
  return { widthPx: 1280, heightPx: 720, codec, durationSeconds: 60, aspectRatio: null };
}
const matroska: Partial<PutioFile> = { contentType: "video/x-matroska", video: metadata("h264") };
const h264: Partial<PutioFile> = { contentType: "video/mp4", video: metadata("h264") };
const webm: Partial<PutioFile> = { contentType: "video/webm", video: metadata("vp9") };

describe("chooseSource for a video", () => {
  it.each([
    ["HLS first", matroska, able, { kind: "hls", url: hls, fallback: null }],
    [
      "HLS with the MP4 copy behind it",
      { ...matroska, isMp4Available: true },
      able,
      { kind: "hls", url: hls, fallback: mp4 },
    ],
    ["HLS with the file itself behind it", h264, able, { kind: "hls", url: hls, fallback: original }],
    [
      "the copy is preferred to the file",
      { ...h264, isMp4Available: true },
      able,
      { kind: "hls", url: hls, fallback: mp4 },
    ],
    [
      "HLS when put.io did not say whether it must be converted",
      { needsConversion: null },
      able,
      { kind: "hls", url: hls, fallback: null },
    ],
    ["the MP4 copy without HLS", { ...matroska, isMp4Available: true }, noHls, mp4],
    ["the file itself without HLS or copy", h264, noHls, original],
    ["nothing where the browser can do nothing", h264, unable, { kind: "unplayable" }],
    [
      "conversion where it is needed",
      { ...matroska, needsConversion: true },
      able,
      { kind: "needs-conversion" },
    ],
    [
      "a converted copy even while put.io says it must be converted",
      { ...matroska, needsConversion: true, isMp4Available: true },
      able,
      mp4,
    ],
    ["WebM itself where no HLS will come of it", { ...webm, needsConversion: true }, able, original],
    [
      "no WebM where the browser cannot",
      { ...webm, needsConversion: true },
      onlyHls,
      { kind: "needs-conversion" },
    ],
    [
      "no guess about an unknown codec",
      { contentType: "video/mp4", needsConversion: true },
      able,
      { kind: "needs-conversion" },
    ],
  ] satisfies [string, Partial<PutioFile>, Capabilities, object][])(
    "%s",
    (_name, given, capabilities, expected) => {
      expect(chooseSource(fileOf(given), capabilities)).toEqual(expected);
    },
  );

  it("asks the browser with the codec, not only with the container", () => {
    const asked: string[] = [];
    const canPlayType = (mimeType: string) => asked.push(mimeType) > 0;
    chooseSource(fileOf({ contentType: "video/mp4; charset=x", video: metadata("HEVC") }), {
      canPlayHls: true,
      canPlayType,
    });
    expect(asked).toEqual(['video/mp4; codecs="hvc1.1.6.L120.90"']);
  });
});

describe("chooseSource for what is not a video", () => {
  it.each([
    [{ fileType: "AUDIO" }, { kind: "audio", url: stream }],
    [{ fileType: "IMAGE" }, { kind: "image", url: stream }],
    [{ fileType: "PDF" }, { kind: "pdf", url: stream }],
    [{ fileType: "TEXT" }, { kind: "text", url: stream }],
    [
      { fileType: "FILE", name: "readme.TXT", contentType: null },
      { kind: "text", url: stream },
    ],
    [
      { fileType: "FILE", name: "LICENSE", contentType: "text/plain" },
      { kind: "text", url: stream },
    ],
    [{ fileType: "FILE", name: "disc.iso", contentType: "application/x-iso" }, { kind: "unplayable" }],
    [{ fileType: "ARCHIVE", name: "notes.txt.zip" }, { kind: "unplayable" }],
    [{ fileType: "SWF" }, { kind: "unplayable" }],
  ] satisfies [Partial<PutioFile>, object][])("%o is %o", (given, expected) => {
    expect(chooseSource(fileOf(given), able)).toEqual(expected);
  });
});

it("isVideoSource tells what the video element plays", () => {
  expect(isVideoSource(chooseSource(fileOf(), able))).toBe(true);
  expect(isVideoSource(chooseSource(fileOf({ fileType: "AUDIO" }), able))).toBe(false);
});
