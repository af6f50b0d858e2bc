import type { EmbeddedSubtitleProbe } from "../state/entities";
import { FileWindow } from "./file-window";
import { toLanguageCode } from "./language";
import { boxAt, boxesIn, readMoov } from "./mp4-boxes";
import { type Mp4Sample, readSamples, trackStartSeconds } from "./mp4-samples";
import { type Cue, tidyCues } from "./subtitle-cue";
import { cleanText } from "./subtitle-markup";

type SubtitleTrack = { probe: EmbeddedSubtitleProbe; samples: Mp4Sample[]; startSeconds: number };

/** A line longer than this is something else. */
const MAX_SAMPLE_BYTES = 64 * 1024;

/** The subtitle tracks of an MP4 or MOV that hold text (3GPP timed text, `tx3g`); mediabunny does not show them. */
export async function probeMp4Subtitles(path: string): Promise<EmbeddedSubtitleProbe[]> {
  return FileWindow.using(path, async (file) => {
    const moov = await readMoov(file);
    return moov ? findTracks(moov).map(({ probe }) => probe) : [];
  });
}

/** The cues of every such track, in their order. Times are those of the film as shown, edit lists included. */
export async function readMp4Subtitles(path: string): Promise<Cue[][]> {
  return FileWindow.using(path, async (file) => {
    const moov = await readMoov(file);
    const tracks: Cue[][] = [];
    for (const track of moov ? findTracks(moov) : []) {
      const cues: Cue[] = [];
      for (const sample of track.samples) {
        if (sample.sizeBytes <= 2 || sample.sizeBytes > MAX_SAMPLE_BYTES) continue;
        const startSeconds = sample.startSeconds + track.startSeconds;
        const text = cleanText(sampleText(await file.read(sample.position, sample.sizeBytes)));
        cues.push({ startSeconds, endSeconds: startSeconds + sample.durationSeconds, text });
      }
      tracks.push(tidyCues(cues));
    }
    return tracks;
  });
}

function findTracks(moov: Buffer): SubtitleTrack[] {
  const movieTimescale = boxAt(moov, "mvhd") ? timescaleOf(boxAt(moov, "mvhd")) : 1000;
  const tracks: SubtitleTrack[] = [];
  for (const { data } of boxesIn(moov).filter((box) => box.type === "trak")) {
    const table = boxAt(data, "mdia/minf/stbl");
    const entry = table && boxAt(table, "stsd")?.subarray(8);
    const format = entry && boxesIn(entry)[0];
    if (!table || format?.type !== "tx3g") continue;
    const header = boxAt(data, "mdia/mdhd");
    const timescale = timescaleOf(header);
    const probe = {
      index: tracks.length,
      codec: "tx3g",
      languageCode: toLanguageCode(languageOf(header)),
      title: trackName(data),
      isDefault: ((boxAt(data, "tkhd")?.[3] ?? 0) & 1) === 1,
      // The display flags after the entry's 8 bytes: "all samples are forced".
      isForced: ((format.data[8] ?? 0) & 0x80) !== 0,
    } as const;
    const startSeconds = trackStartSeconds(data, { timescale, movieTimescale });
    tracks.push({ probe, startSeconds, samples: readSamples(table, { timescale }) });
  }
  return tracks;
}

/** `mdhd` and `mvhd` alike: behind two times, which are longer in version 1. */
function timescaleOf(header: Buffer | null): number {
  const offset = header?.[0] === 1 ? 20 : 12;
  return header && header.length >= offset + 4 ? header.readUInt32BE(offset) || 1000 : 1000;
}

/** Three letters of five bits each; QuickTime's own numbers (below 0x400) say nothing here. */
function languageOf(header: Buffer | null): string | null {
  const offset = header?.[0] === 1 ? 32 : 20;
  if (!header || header.length < offset + 2) return null;
  const packed = header.readUInt16BE(offset);
  if (packed < 0x400) return null;
  return [10, 5, 0].map((shift) => String.fromCharCode(((packed >> shift) & 31) + 0x60)).join("");
}

/** HandBrake's and QuickTime's `udta/name`; the handler's name is only ever the program's. */
function trackName(track: Buffer): string | null {
  return boxAt(track, "udta/name")?.toString("utf8").replaceAll("\u0000", "").trim() || null;
}

/** A length, the text (UTF-8, or UTF-16 with a mark), and styles, which are left out. */
function sampleText(sample: Buffer): string {
  const text = sample.subarray(2, 2 + sample.readUInt16BE(0));
  if (text[0] === 0xfe && text[1] === 0xff) return new TextDecoder("utf-16be").decode(text);
  return text.toString("utf8");
}
