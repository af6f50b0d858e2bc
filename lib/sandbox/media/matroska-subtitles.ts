import { inflateSync } from "node:zlib";
import type { EmbeddedSubtitleProbe } from "../state/entities";
import { FileWindow } from "./file-window";
import { type MatroskaFile, type MatroskaTrack, readMatroska } from "./matroska";
import { type Block, readBlocks, readCuedBlock } from "./matroska-blocks";
import { assBlockText } from "./subtitle-ass";
import { type Cue, tidyCues } from "./subtitle-cue";
import { cleanText, decodeEntities } from "./subtitle-markup";

/** A subtitle line longer than this is something else. */
const MAX_BLOCK_BYTES = 256 * 1024;
/** How long a line stays that says no duration and has no successor. */
const OPEN_END_SECONDS = 5;

const CODECS: Record<string, EmbeddedSubtitleProbe["codec"]> = {
  "S_TEXT/UTF8": "srt",
  "S_TEXT/ASCII": "srt",
  "S_TEXT/WEBVTT": "webvtt",
  "D_WEBVTT/SUBTITLES": "webvtt",
  "D_WEBVTT/CAPTIONS": "webvtt",
  "S_TEXT/ASS": "ass",
  S_ASS: "ass",
  "S_TEXT/SSA": "ssa",
  S_SSA: "ssa",
};

/** What a subtitle track holds; `other` is pictures (PGS, VobSub), which cannot become text. */
export function subtitleCodec(track: MatroskaTrack): EmbeddedSubtitleProbe["codec"] {
  if (track.compression.kind === "unsupported") return "other";
  return CODECS[track.codecId.toUpperCase()] ?? "other";
}

/**
 * The cues of every subtitle track, in the order of the tracks; empty for pictures. Times are those of the file. Where
 * the Cues point at each line (mkvmerge and ffmpeg write them so) only those places are read, else the headers of
 * all blocks.
 */
export async function readMatroskaSubtitles(path: string): Promise<Cue[][]> {
  return FileWindow.using(path, async (file) => {
    const matroska = await readMatroska(file);
    const tracks = matroska?.tracks.filter((track) => track.kind === "subtitle") ?? [];
    const wanted = new Map(
      tracks.filter((track) => subtitleCodec(track) !== "other").map((track) => [track.number, track]),
    );
    if (!matroska || wanted.size === 0) return tracks.map(() => []);
    const cues = new Map<number, Cue[]>(tracks.map((track) => [track.number, []]));
    for await (const block of findBlocks(file, { matroska, trackNumbers: [...wanted.keys()] })) {
      const track = wanted.get(block.trackNumber);
      const size = block.dataEnd - block.dataStart;
      if (!track || size <= 0 || size > MAX_BLOCK_BYTES) continue;
      const payload = decompress(track, await file.read(block.dataStart, size));
      cues
        .get(track.number)
        ?.push(toCue(block, { text: textOfBlock(track, payload), tickSeconds: matroska.tickSeconds }));
    }
    return tracks.map((track) => closeOpenEnds(cues.get(track.number) ?? []));
  });
}

async function* findBlocks(
  file: FileWindow,
  { matroska, trackNumbers }: { matroska: MatroskaFile; trackNumbers: number[] },
) {
  const cues = matroska.cues.filter((cue) => trackNumbers.includes(cue.trackNumber));
  const isCued = trackNumbers.every((number) => cues.some((cue) => cue.trackNumber === number));
  if (!isCued || cues.some((cue) => cue.relativePosition === null)) {
    yield* readBlocks(file, matroska);
    return;
  }
  for (const { clusterPosition, relativePosition } of cues) {
    if (relativePosition === null) continue;
    const block = await readCuedBlock(file, { clusterPosition, relativePosition });
    if (block !== null) yield block;
  }
}

function decompress(track: MatroskaTrack, bytes: Buffer): Buffer {
  const { compression } = track;
  if (compression.kind === "strip") return Buffer.concat([compression.prefix, bytes]);
  if (compression.kind !== "zlib") return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_BLOCK_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}

function textOfBlock(track: MatroskaTrack, payload: Buffer): string {
  const text = payload.toString("utf8").replaceAll("\u0000", "");
  switch (subtitleCodec(track)) {
    case "ass":
    case "ssa":
      return assBlockText(text);
    case "webvtt":
      // WebM's own form carries the identifier and the settings as the first two lines.
      return decodeEntities(cleanText(track.codecId.startsWith("D_") ? text.replace(/^.*\n.*\n/, "") : text));
    default:
      return cleanText(text);
  }
}

/** An end that is not known yet is marked as infinite. */
function toCue(block: Block, { text, tickSeconds }: { text: string; tickSeconds: number }): Cue {
  const startSeconds = block.timeTicks * tickSeconds;
  const endSeconds =
    block.durationTicks === null
      ? Number.POSITIVE_INFINITY
      : startSeconds + block.durationTicks * tickSeconds;
  return { startSeconds, endSeconds, text };
}

/** A line without a duration stays until the next one, but not for ever. */
function closeOpenEnds(cues: Cue[]): Cue[] {
  const tidy = tidyCues(cues);
  return tidy.map((cue, index) => {
    if (cue.endSeconds !== Number.POSITIVE_INFINITY) return cue;
    const next = tidy[index + 1]?.startSeconds ?? Number.POSITIVE_INFINITY;
    return { ...cue, endSeconds: Math.min(next, cue.startSeconds + OPEN_END_SECONDS) };
  });
}
