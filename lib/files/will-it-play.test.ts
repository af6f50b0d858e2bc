import { describe, expect, it } from "vitest";
import type { Mp4Status, PutioFile, VideoMetadata } from "@/lib/putio/file";
import { fileOf } from "./testing/file-of";
import { type Conversion, type Decodes, type PlayForecast, willItPlay } from "./will-it-play";

const yes: Decodes = () => true;
const no: Decodes = () => false;
const unasked: Decodes = () => null;

function metadata(codec: string): VideoMetadata {
  return { widthPx: 1280, heightPx: 720, codec, durationSeconds: 60, aspectRatio: null };
}
function conversion(mp4: Mp4Status, queuePosition: number | null = null): Conversion {
  return { fileId: 1, name: "Night Train.mkv", mp4, queuePosition };
}

const film: Partial<PutioFile> = { needsConversion: false, video: metadata("h264") };
const hevc: Partial<PutioFile> = { needsConversion: false, video: metadata("hevc") };
const old: Partial<PutioFile> = {
  needsConversion: true,
  contentType: "video/x-msvideo",
  video: metadata("mpeg4"),
};
const webm: Partial<PutioFile> = { needsConversion: true, contentType: "video/webm", video: metadata("vp9") };

type Case = [string, Partial<PutioFile>, { conversion?: Conversion; decodes?: Decodes }, PlayForecast];

describe("willItPlay", () => {
  it.each<Case>([
    ["a film that put.io streams", film, {}, { kind: "plays" }],
    ["a film before the browser was asked", film, { decodes: unasked }, { kind: "plays" }],
    ["a film of which put.io did not say", { ...film, needsConversion: null }, {}, { kind: "plays" }],
    [
      "a codec nobody can ask about",
      { ...film, video: metadata("prores") },
      { decodes: no },
      { kind: "plays" },
    ],
    ["a film without metadata", { ...film, video: null }, { decodes: no }, { kind: "plays" }],
    ["HEVC where it decodes", hevc, {}, { kind: "plays" }],
    ["HEVC where it does not", hevc, { decodes: no }, { kind: "open-in-app" }],
    [
      "HEVC where it does not, with a copy",
      { ...hevc, isMp4Available: true },
      { decodes: no },
      { kind: "plays-converted" },
    ],
    [
      "HEVC whose copy has just been made",
      hevc,
      { decodes: no, conversion: conversion({ status: "COMPLETED", sizeBytes: 1 }) },
      { kind: "plays-converted" },
    ],
    ["an AVI", old, {}, { kind: "needs-conversion" }],
    ["an AVI of unknown codec", { ...old, video: null }, {}, { kind: "needs-conversion" }],
    [
      "an AVI that waits",
      old,
      { conversion: conversion({ status: "IN_QUEUE", percentDone: 0 }, 3) },
      { kind: "queued", position: 3 },
    ],
    [
      "an AVI that waits nobody knows where",
      old,
      { conversion: conversion({ status: "IN_QUEUE", percentDone: 0 }) },
      { kind: "queued", position: null },
    ],
    [
      "an AVI that is being converted",
      old,
      { conversion: conversion({ status: "CONVERTING", percentDone: 42 }) },
      { kind: "converting", percentDone: 42 },
    ],
    [
      "an AVI that could not be converted",
      old,
      { conversion: conversion({ status: "ERROR" }) },
      { kind: "conversion-failed" },
    ],
    [
      "an AVI whose conversion was withdrawn",
      old,
      { conversion: conversion({ status: "NOT_AVAILABLE" }) },
      { kind: "needs-conversion" },
    ],
    [
      "an AVI whose copy has just been made",
      old,
      { conversion: conversion({ status: "COMPLETED", sizeBytes: 5 }) },
      { kind: "plays-converted" },
    ],
    ["an AVI with a copy", { ...old, isMp4Available: true }, {}, { kind: "plays-converted" }],
    [
      "an AVI with a copy, converted anew",
      { ...old, isMp4Available: true },
      { conversion: conversion({ status: "CONVERTING", percentDone: 1 }) },
      { kind: "plays-converted" },
    ],
    ["a WebM that the browser plays itself", webm, {}, { kind: "plays" }],
    ["a WebM before the browser was asked", webm, { decodes: unasked }, { kind: "needs-conversion" }],
    ["a WebM that the browser refuses", webm, { decodes: no }, { kind: "needs-conversion" }],
    ["a song", { fileType: "AUDIO", contentType: "audio/mpeg" }, {}, { kind: "plays" }],
    [
      "a song that the browser refuses",
      { fileType: "AUDIO", contentType: "audio/x-ms-wma" },
      { decodes: no },
      { kind: "open-in-app" },
    ],
    [
      "a song whose type browsers do not know and play",
      { fileType: "AUDIO", contentType: "audio/x-flac" },
      { decodes: no },
      { kind: "plays" },
    ],
    ["a song of no type", { fileType: "AUDIO", contentType: null }, { decodes: no }, { kind: "plays" }],
    ["a folder", { fileType: "FOLDER" }, { decodes: no }, { kind: "no-media" }],
    ["an archive", { fileType: "ARCHIVE" }, { decodes: no }, { kind: "no-media" }],
  ])("%s", (_name, given, { conversion: underWay = null, decodes = yes }, expected) => {
    expect(willItPlay(fileOf(given), { conversion: underWay, decodes })).toEqual(expected);
  });

  it("asks about the stream in MP4, whatever the file's own container", () => {
    const asked: unknown[] = [];
    willItPlay(fileOf({ ...hevc, contentType: "video/x-matroska" }), {
      conversion: null,
      decodes: (question) => asked.push(question) > 0,
    });
    expect(asked).toEqual([{ mimeType: 'video/mp4; codecs="hvc1.1.6.L120.90"', way: "media-source" }]);
  });
});
