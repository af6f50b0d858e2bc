import { copyFile, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { BufferSource, EncodedPacketSink, Input, type InputTrack, MP4 } from "mediabunny";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openMedia } from "./input";
import { type Film, HlsPackager, renditions } from "./package-hls";
import { probeMedia } from "./probe";

let folder = "";
let packager: HlsPackager;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "packager-"));
  packager = new HlsPackager(path.join(folder, "cache"));
});
afterEach(async () => {
  packager.close();
  await rm(folder, { recursive: true });
});

async function film(name: string): Promise<Film> {
  const file = path.join(import.meta.dirname, "fixtures", name);
  const probe = await probeMedia(file);
  if (!probe) throw new Error(`${name} is not media.`);
  return { path: file, probe };
}

/** One packet in what a decoder would notice: when it is shown, whether it is a key frame, what is in it. */
type Seen = { at: number; type: string; bytes: string };

async function packetsOf(track: InputTrack): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const bytes = Buffer.from(packet.data).toString("base64").slice(0, 60);
    seen.push({ at: packet.timestamp, type: packet.type, bytes: `${packet.byteLength} ${bytes}` });
  }
  return seen;
}

/** All packets of a playlist's segments, played one after the other. */
async function packagedTracks(source: Film, name: string): Promise<Seen[][]> {
  const { startSeconds } = await packager.index(source);
  const parts = [await packager.initSegment(source, name)];
  for (const number of startSeconds.keys()) parts.push(await packager.segment(source, { name, number }));
  const bytes = Buffer.concat(parts.map((part) => part ?? Buffer.alloc(0)));
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
  return Promise.all((await input.getTracks()).map(packetsOf));
}

async function sourceTracks({ path: file }: Film): Promise<Seen[][]> {
  return openMedia(file, async (input) => Promise.all((await input.getTracks()).map(packetsOf)));
}

function times(track: Seen[] | undefined, shift = 0): number[] {
  return (track ?? []).map(({ at }) => Math.round((at + shift) * 1000));
}

describe("packaging", () => {
  test.each(["b-frames.mp4", "quicktime.mov", "streamed.mkv", "vp9-opus.webm", "fragmented.mp4"])(
    "%s: every packet comes out once, in order, unchanged, at its time",
    async (name) => {
      const source = await film(name);
      const [video, audio] = await sourceTracks(source);
      const [packedVideo, packedAudio] = await packagedTracks(source, "main");
      expect(packedVideo?.map(({ bytes }) => bytes)).toEqual(video?.map(({ bytes }) => bytes));
      expect(packedAudio?.map(({ bytes }) => bytes)).toEqual(audio?.map(({ bytes }) => bytes));
      expect(times(packedVideo)).toEqual(times(video));
      expect(times(packedAudio)).toEqual(times(audio));
    },
  );

  test("pictures shown before their key frame stay with it", async () => {
    const source = await film("open-gop.mp4");
    const [video] = await sourceTracks(source);
    const [packed] = await packagedTracks(source, "main");
    expect(times(packed)).toEqual(times(video));
  });

  test("the encoder's run-up before zero is left out, and the sound stays in step", async () => {
    const source = await film("open-gop.mp4");
    const [, audio] = await sourceTracks(source);
    const [, packed] = await packagedTracks(source, "main");
    expect(audio?.[0]?.at).toBeLessThan(0);
    expect(times(packed)).toEqual(times(audio?.slice(1)));
  });

  test("of two sounds each has its own playlist, cut where the picture is", async () => {
    const source = await film("two-audio.mkv");
    const [video, english, german] = await sourceTracks(source);
    const index = await packager.index(source);
    expect([...renditions(index).keys()]).toEqual(["main", "audio-0", "audio-1"]);
    expect((await packagedTracks(source, "main")).map((track) => times(track))).toEqual([times(video)]);
    expect((await packagedTracks(source, "audio-0")).map((track) => times(track))).toEqual([times(english)]);
    expect((await packagedTracks(source, "audio-1"))[0]?.map(({ bytes }) => bytes)).toEqual(
      german?.map(({ bytes }) => bytes),
    );
  });

  test("segments begin with key frames, about six seconds apart", async () => {
    const source = await film("b-frames.mp4");
    const { startSeconds, durationSeconds } = await packager.index(source);
    expect(startSeconds.map((seconds) => seconds.toFixed(3))).toEqual(["0.000", "6.021", "12.021"]);
    expect(durationSeconds).toBeCloseTo(13.034, 2);
    const init = await packager.initSegment(source, "main");
    for (const number of startSeconds.keys()) {
      const media = await packager.segment(source, { name: "main", number });
      const bytes = Buffer.concat([init ?? Buffer.alloc(0), media ?? Buffer.alloc(0)]);
      const input = new Input({ source: new BufferSource(bytes), formats: [MP4] });
      const track = await input.getPrimaryVideoTrack();
      const first = track && (await new EncodedPacketSink(track).getFirstPacket());
      expect(first?.type).toBe("key");
    }
  });

  test("no segment is bigger than the playlist's BANDWIDTH says", async () => {
    const source = await film("b-frames.mp4");
    const { startSeconds, durationSeconds, peakBitRate } = await packager.index(source);
    for (const [number, start] of startSeconds.entries()) {
      const media = await packager.segment(source, { name: "main", number });
      const seconds = (startSeconds[number + 1] ?? durationSeconds) - start;
      expect(((media?.byteLength ?? 0) * 8) / seconds).toBeLessThanOrEqual(peakBitRate);
    }
  });

  test("unknown playlists and segments are null", async () => {
    const source = await film("b-frames.mp4");
    expect(await packager.initSegment(source, "audio-0")).toBeNull();
    expect(await packager.segment(source, { name: "main", number: 3 })).toBeNull();
    expect(await packager.segment(source, { name: "../main", number: 0 })).toBeNull();
  });
});

describe("the cache", () => {
  test("a second packager finds what the first has made, and half-written files do not count", async () => {
    const source = await film("b-frames.mp4");
    const made = await packager.segment(source, { name: "main", number: 1 });
    const [entry = ""] = await readdir(path.join(folder, "cache"));
    await writeFile(path.join(folder, "cache", entry, "main-2.m4s.x.part"), "torn");
    const other = new HlsPackager(path.join(folder, "cache"));
    // The film itself is gone: the answer can come from nowhere else.
    expect(await other.segment(source, { name: "main", number: 1 })).toEqual(made);
    expect((await other.segment(source, { name: "main", number: 2 }))?.byteLength).toBeGreaterThan(1000);
    other.close();
  });

  test("asked ten times at once, a segment is made once", async () => {
    const source = await film("b-frames.mp4");
    const all = await Promise.all(
      Array.from({ length: 10 }, () => packager.segment(source, { name: "main", number: 1 })),
    );
    expect(new Set(all).size).toBe(1);
  });

  test("another content under the same path is another film", async () => {
    const file = path.join(folder, "film.mp4");
    const source = { ...(await film("b-frames.mp4")), path: file };
    await copyFile((await film("b-frames.mp4")).path, file);
    const before = await packager.index(source);
    const changed = await film("open-gop.mp4");
    await copyFile(changed.path, file);
    await utimes(file, 1_000_000, 1_000_000);
    expect(await packager.index({ path: file, probe: changed.probe })).not.toEqual(before);
  });
});
