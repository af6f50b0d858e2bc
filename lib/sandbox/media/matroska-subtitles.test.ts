import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMatroskaSubtitles } from "./matroska-subtitles";

const fixtures = path.join(import.meta.dirname, "fixtures");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "matroska-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** An EBML element; a size of -1 is written as "unknown". */
function element(id: number, ...content: (Buffer | number | string)[]): Buffer {
  const body = Buffer.concat(content.map(bytesOf));
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length) | 0x0100000000000000n);
  return Buffer.concat([numberBytes(id), size, body]);
}

function unknownSize(id: number, ...content: Buffer[]): Buffer {
  return Buffer.concat([numberBytes(id), Buffer.from([0x01, 255, 255, 255, 255, 255, 255, 255]), ...content]);
}

function bytesOf(value: Buffer | number | string): Buffer {
  if (typeof value === "number") return numberBytes(value);
  return typeof value === "string" ? Buffer.from(value) : value;
}

function numberBytes(value: number): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}

const header = element(0x1a45dfa3, element(0x4282, "matroska"));

function track(codecId: string, ...more: Buffer[]): Buffer {
  return element(
    0x1654ae6b,
    element(0xae, element(0xd7, 1), element(0x83, 17), element(0x86, codecId), ...more),
  );
}

/** A block of track 1, `ticks` after its cluster. */
function block(id: number, ticks: number, { payload }: { payload: Buffer | string }): Buffer {
  const time = Buffer.alloc(2);
  time.writeInt16BE(ticks);
  return element(id, 0x81, time, Buffer.from([0]), payload);
}

function group(ticks: number, payload: Buffer | string, { duration }: { duration?: number } = {}): Buffer {
  const tail = duration === undefined ? [] : [element(0x9b, duration)];
  return element(0xa0, block(0xa1, ticks, { payload }), ...tail);
}

function cluster(seconds: number, ...blocks: Buffer[]): Buffer {
  return element(0x1f43b675, element(0xe7, seconds * 1000), ...blocks);
}

async function read(...parts: Buffer[]): Promise<[number, number, string][]> {
  const file = path.join(folder, "film.mkv");
  await writeFile(file, Buffer.concat(parts));
  const [cues = []] = await readMatroskaSubtitles(file);
  return cues.map((cue) => [cue.startSeconds, cue.endSeconds, cue.text]);
}

const compressed = (settings: Buffer) => element(0x6d80, element(0x6240, element(0x5034, settings)));

describe("subtitles inside Matroska", () => {
  test("SRT and ASS from a file with Cues", async () => {
    const [english = [], french = []] = await readMatroskaSubtitles(path.join(fixtures, "two-audio.mkv"));
    expect(english.map((cue) => cue.text)).toEqual([
      "First line\nsecond line",
      "<i>Across the segment border</i>",
      "Last words",
    ]);
    expect(english[0]?.startSeconds).toBeCloseTo(1.021, 3);
    expect(english[0]?.endSeconds).toBeCloseTo(2.521, 3);
    expect(french.map((cue) => cue.text)).toEqual([
      "<i>Première ligne\nseconde, avec virgule</i>",
      "Panneau",
    ]);
  });

  test("a stream without Cues, whose clusters do not know their size, gives the same", async () => {
    const [[...streamed] = []] = await readMatroskaSubtitles(path.join(fixtures, "streamed.mkv"));
    const [cued = []] = await readMatroskaSubtitles(path.join(fixtures, "two-audio.mkv"));
    expect(streamed).toEqual(cued);
  });

  test("a file cut short gives what is there", async () => {
    const whole = await readFile(path.join(fixtures, "streamed.mkv"));
    const file = path.join(folder, "cut.mkv");
    await writeFile(file, whole.subarray(0, whole.length / 2));
    const [cues = []] = await readMatroskaSubtitles(file);
    expect(cues.map((cue) => cue.text)).toEqual(["First line\nsecond line"]);
  });

  test("zlib, as mkvmerge writes it", async () => {
    const tracks = track("S_TEXT/UTF8", compressed(element(0x4254, Buffer.from([0]))));
    const segment = element(
      0x18538067,
      tracks,
      cluster(1, group(500, deflateSync("Pressed"), { duration: 1000 })),
    );
    expect(await read(header, segment)).toEqual([[1.5, 2.5, "Pressed"]]);
  });

  test("a zip bomb and broken zlib give nothing instead of filling the memory", async () => {
    const tracks = track("S_TEXT/UTF8", compressed(element(0x4254, Buffer.from([0]))));
    const bomb = group(0, deflateSync(Buffer.alloc(50_000_000)), { duration: 1000 });
    const broken = group(0, "not zlib", { duration: 1000 });
    expect(await read(header, element(0x18538067, tracks, cluster(1, bomb, broken)))).toEqual([]);
  });

  test("stripped headers are put back", async () => {
    const settings = Buffer.concat([element(0x4254, 3), element(0x4255, "He")]);
    const tracks = track("S_TEXT/UTF8", compressed(settings));
    const segment = element(0x18538067, tracks, cluster(0, group(0, "llo", { duration: 1000 })));
    expect(await read(header, segment)).toEqual([[0, 1, "Hello"]]);
  });

  test("a line without a duration stays until the next, and five seconds at the most", async () => {
    const blocks = [group(0, "One"), group(2000, "Two"), group(20_000, "Three")];
    const segment = unknownSize(
      0x18538067,
      track("S_TEXT/UTF8"),
      unknownSize(0x1f43b675, element(0xe7, 0), ...blocks),
    );
    expect(await read(header, segment)).toEqual([
      [0, 2, "One"],
      [2, 7, "Two"],
      [20, 25, "Three"],
    ]);
  });

  test("after garbage the reading goes on at the next cluster", async () => {
    const garbage = Buffer.alloc(200_000, 0x00);
    const clusters = [
      cluster(0, group(0, "One", { duration: 1000 })),
      garbage,
      cluster(5, group(0, "Two", { duration: 1000 })),
    ];
    expect(await read(header, unknownSize(0x18538067, track("S_TEXT/UTF8"), ...clusters))).toEqual([
      [0, 1, "One"],
      [5, 6, "Two"],
    ]);
  });

  test("Cues that lie about where lines are leave those out", async () => {
    const cue = element(
      0xbb,
      element(0xb3, 0),
      element(0xb7, element(0xf7, 1), element(0xf1, 7), element(0xf0, 9)),
    );
    const segment = element(
      0x18538067,
      element(0x1c53bb6b, cue),
      track("S_TEXT/UTF8"),
      cluster(0, group(0, "One")),
    );
    expect(await read(header, segment)).toEqual([]);
  });

  test("pictures of text cannot become text", async () => {
    const segment = element(0x18538067, track("S_HDMV/PGS"), cluster(0, group(0, "\u0000\u0001")));
    expect(await read(header, segment)).toEqual([]);
  });

  test("what is no Matroska has no subtitles", async () => {
    expect(await read(Buffer.from("RIFF, or anything"))).toEqual([]);
    expect(await read(Buffer.alloc(0))).toEqual([]);
  });
});
