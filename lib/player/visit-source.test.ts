import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioFile } from "@/lib/putio/file";
import type { Capabilities } from "./source";
import { chooseVisitSource } from "./visit-source";

const able: Capabilities = { canPlayHls: true, canPlayType: () => true };
const onlyHls: Capabilities = { canPlayHls: true, canPlayType: () => false };
const noHls: Capabilities = { canPlayHls: false, canPlayType: () => true };
const unable: Capabilities = { canPlayHls: false, canPlayType: () => false };

const video = { widthPx: 1280, heightPx: 720, codec: "h264", durationSeconds: 60, aspectRatio: null };
const mp4: Partial<PutioFile> = { contentType: "video/mp4", video };
const matroska: Partial<PutioFile> = { contentType: "video/x-matroska", video };

const url = "/api/media/visit/SEALED/1/stream";
const hls = { kind: "hls", url: "/api/media/visit/SEALED/1/hls/index.m3u8", fallback: null };

describe("chooseVisitSource", () => {
  it.each([
    ["the file itself, a stream behind it", mp4, able, { kind: "original", url, fallback: hls }],
    ["never the MP4 copy", { ...mp4, isMp4Available: true }, able, { kind: "original", url, fallback: hls }],
    ["the file where nobody can tell", matroska, onlyHls, { kind: "original", url, fallback: hls }],
    ["the stream where the browser says no", mp4, onlyHls, hls],
    [
      "no stream of what must be converted",
      { ...mp4, needsConversion: true },
      onlyHls,
      { kind: "unplayable" },
    ],
    ["the file alone without HLS", mp4, noHls, { kind: "original", url, fallback: null }],
    ["nothing where nothing plays", mp4, unable, { kind: "unplayable" }],
    ["a sound", { fileType: "AUDIO" }, unable, { kind: "audio", url }],
    ["a picture", { fileType: "IMAGE" }, unable, { kind: "image", url }],
    ["a text", { fileType: "FILE", name: "notes.txt" }, unable, { kind: "text", url }],
    ["nothing of an archive", { fileType: "ARCHIVE" }, able, { kind: "unplayable" }],
  ] as const)("%s", (_, file, capabilities, source) => {
    expect(chooseVisitSource("SEALED", fileOf(file), capabilities)).toEqual(source);
  });
});
