import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { probeMedia } from "./probe";

const fixture = (name: string) => path.join(import.meta.dirname, "fixtures", name);
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "probe-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe("what a file holds", () => {
  test.each<[string, string, string[], boolean]>([
    ["b-frames.mp4", "mp4", ["avc", "aac"], true],
    ["quicktime.mov", "mov", ["avc", "aac"], true],
    ["fragmented.mp4", "mp4", ["avc", "aac"], true],
    ["two-audio.mkv", "matroska", ["avc", "aac", "aac"], true],
    ["vp9-opus.webm", "webm", ["vp9", "opus"], true],
    ["hevc.mkv", "matroska", ["hevc", "aac"], false],
    ["broadcast.m2ts", "mpegts", ["avc", "aac"], false],
    ["tone.mp3", "mp3", ["mp3"], false],
    ["tone.m4a", "mp4", ["aac"], false],
    ["tone.ogg", "ogg", ["opus"], false],
    ["tone.wav", "wav", ["pcm-s16"], false],
    ["tone.flac", "flac", ["flac"], false],
  ])("%s", async (name, container, codecs, canPackage) => {
    const probe = await probeMedia(fixture(name));
    const tracks = [...(probe?.video ?? []), ...(probe?.audio ?? [])];
    expect([probe?.container, tracks.map((track) => track.codec), probe?.canPackage]).toEqual([
      container,
      codecs,
      canPackage,
    ]);
    expect(probe?.durationSeconds).toBeGreaterThan(2.9);
    expect(probe?.durationSeconds).toBeLessThan(13.2);
  });

  test("the picture's size, rate and codec; the languages and titles of tracks", async () => {
    const probe = await probeMedia(fixture("two-audio.mkv"));
    expect(probe?.video).toEqual([
      { codec: "avc", rfc6381: "avc1.64000b", widthPx: 160, heightPx: 90, frameRate: 25 },
    ]);
    expect(probe?.audio.map(({ languageCode, title }) => [languageCode, title])).toEqual([
      ["eng", "English"],
      ["deu", "Kommentar"],
    ]);
    expect(probe?.subtitles).toEqual([
      { index: 0, codec: "srt", languageCode: "eng", title: null, isDefault: true, isForced: false },
      { index: 1, codec: "ass", languageCode: "fra", title: "Signs", isDefault: false, isForced: true },
    ]);
  });

  test("content counts and not the name", async () => {
    const file = await write("film.txt", await readFile(fixture("b-frames.mp4")));
    expect((await probeMedia(file))?.container).toBe("mp4");
  });

  test("an AVI, an empty file, noise and a torn MP4 are not media", async () => {
    expect(await probeMedia(fixture("mpeg4.avi"))).toBeNull();
    expect(await probeMedia(await write("empty.mp4", ""))).toBeNull();
    expect(await probeMedia(await write("noise.mkv", Buffer.alloc(5000, "noise")))).toBeNull();
    const torn = (await readFile(fixture("b-frames.mp4"))).subarray(0, 300);
    expect(await probeMedia(await write("torn.mp4", torn))).toBeNull();
  });

  test("a playlist does not make it open what is written in it", async () => {
    await write("secret.mp4", await readFile(fixture("b-frames.mp4")));
    const list = await write(
      "evil.m3u8",
      "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nsecret.mp4\n#EXT-X-ENDLIST\n",
    );
    expect(await probeMedia(list)).toBeNull();
  });

  test("a file that is not there is not the same as one that is not media", async () => {
    await expect(probeMedia(path.join(folder, "gone.mp4"))).rejects.toThrow(/ENOENT/);
  });
});

test("a broadcast is as long as it lasts, whatever its clock says", async () => {
  const probe = await probeMedia(fixture("broadcast.m2ts"));
  expect(probe?.durationSeconds).toBeCloseTo(4, 0);
});
