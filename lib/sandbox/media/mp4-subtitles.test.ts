import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { probeMp4Subtitles, readMp4Subtitles } from "./mp4-subtitles";

const fixture = path.join(import.meta.dirname, "fixtures", "b-frames.mp4");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mp4-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(content: Uint8Array): Promise<string> {
  const file = path.join(folder, "film.mp4");
  await writeFile(file, content);
  return file;
}

describe("subtitles inside MP4", () => {
  test("timed text with its language", async () => {
    expect(await probeMp4Subtitles(fixture)).toEqual([
      { index: 0, codec: "tx3g", languageCode: "eng", title: null, isDefault: true, isForced: false },
    ]);
    const [cues = []] = await readMp4Subtitles(fixture);
    expect(cues.map((cue) => cue.text)).toEqual([
      "First line\nsecond line",
      "Across the segment border",
      "Last words",
    ]);
    expect(cues[0]?.startSeconds).toBeCloseTo(1.021, 2);
    expect(cues[0]?.endSeconds).toBeCloseTo(2.521, 2);
    expect(cues[2]?.startSeconds).toBeCloseTo(11.271, 2);
  });

  test("a file without an index, or with none of its own, has none", async () => {
    expect(await readMp4Subtitles(await write(Buffer.from("no boxes at all, just text")))).toEqual([]);
    expect(await probeMp4Subtitles(path.join(path.dirname(fixture), "fragmented.mp4"))).toEqual([]);
  });

  test("no damage to the index makes the reader throw or run on", async () => {
    const whole = await readFile(fixture);
    const moov = whole.indexOf("moov");
    for (let offset = 0; offset < 600; offset += 7) {
      const damaged = Buffer.from(whole);
      damaged.fill(offset % 2 === 0 ? 0xff : 0x00, moov + 4 + offset * 10, moov + 8 + offset * 10);
      await expect(readMp4Subtitles(await write(damaged))).resolves.toBeInstanceOf(Array);
    }
  });
});
