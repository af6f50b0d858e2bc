import { expect, it } from "vitest";
import type { PutioFile } from "@/lib/putio/file";
import { hasMp4Copy } from "./mp4-copy";
import { fileOf } from "./testing/file-of";

it.each<[string, Partial<PutioFile>, boolean]>([
  ["a film that was converted", { isMp4Available: true, mp4SizeBytes: 5 }, true],
  ["a film that was not", { isMp4Available: false }, false],
  [
    "an MP4, which put.io calls its own copy",
    { isMp4Available: true, contentType: "video/mp4", sizeBytes: 9, mp4SizeBytes: 9 },
    false,
  ],
  [
    "an MP4 in a codec that had to be converted",
    { isMp4Available: true, contentType: "video/mp4", sizeBytes: 9, mp4SizeBytes: 5 },
    true,
  ],
  ["an MP4 of which no size is told", { isMp4Available: true, contentType: "video/mp4" }, false],
  ["a converted film of which no size is told", { isMp4Available: true }, true],
  ["anything but a film", { fileType: "AUDIO", isMp4Available: true }, false],
])("%s", (_name, given, expected) => {
  expect(hasMp4Copy(fileOf(given))).toBe(expected);
});
