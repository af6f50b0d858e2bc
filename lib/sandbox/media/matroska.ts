import { type Element, type Field, floatOf, parseFields, readElement, textOf, unsignedOf } from "./ebml";
import type { FileWindow } from "./file-window";

/** The parts of Matroska that mediabunny does not hand out: subtitle tracks and the Cues. RFC 9559. */
export type MatroskaFile = {
  /** Seconds of one tick of a cluster's or cue's time. */
  tickSeconds: number;
  durationSeconds: number | null;
  tracks: MatroskaTrack[];
  /** By time; empty where the file has none (streams). */
  cues: MatroskaCue[];
  /** Where clusters begin, and where the segment ends. */
  clustersStart: number;
  segmentEnd: number;
};

export type MatroskaTrack = {
  number: number;
  kind: "video" | "audio" | "subtitle" | "other";
  codecId: string;
  /** As written: a BCP 47 tag, else an ISO 639-2 code; `eng` is Matroska's default. */
  language: string;
  title: string | null;
  isDefault: boolean;
  isForced: boolean;
  codecPrivate: Buffer | null;
  compression: { kind: "none" | "zlib" | "unsupported" } | { kind: "strip"; prefix: Buffer };
};

export type MatroskaCue = {
  timeTicks: number;
  trackNumber: number;
  /** Absolute position of the cluster. */
  clusterPosition: number;
  /** Of the block inside the cluster's data; null where the writer left it out. */
  relativePosition: number | null;
};

export const ID = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cues: 0x1c53bb6b,
  cluster: 0x1f43b675,
  chapters: 0x1043a770,
  tags: 0x1254c367,
  attachments: 0x1941a469,
  ebml: 0x1a45dfa3,
} as const;

/** Bigger than any that is real; what claims more is not read into memory. */
const MAX_MASTER_BYTES = 64 * 1024 * 1024;

/** Reads everything but the clusters. null: not Matroska or WebM, or nothing playable in it. */
export async function readMatroska(file: FileWindow): Promise<MatroskaFile | null> {
  const header = await readElement(file, 0);
  if (header?.id !== ID.ebml || header.end === null) return null;
  const segment = await readElement(file, header.end);
  if (segment?.id !== ID.segment) return null;
  const masters = await readMasters(file, segment);
  const tracks = masters.fields.get(ID.tracks);
  if (tracks === undefined) return null;
  const info = parseFields(masters.fields.get(ID.info) ?? Buffer.alloc(0));
  const tickSeconds = (numberIn(info, 0x2ad7b1) ?? 1_000_000) / 1e9;
  const durationTicks = info.find((field) => field.id === 0x4489);
  return {
    tickSeconds,
    durationSeconds: durationTicks ? floatOf(durationTicks.data) * tickSeconds : null,
    tracks: parseFields(tracks)
      .filter((field) => field.id === 0xae)
      .map((field) => parseTrack(parseFields(field.data))),
    cues: parseCues(masters.fields.get(ID.cues) ?? Buffer.alloc(0), segment.dataStart),
    clustersStart: masters.clustersStart,
    segmentEnd: segment.end ?? file.sizeBytes,
  };
}

/** What stands before the first cluster, and what the SeekHead says stands behind them. */
async function readMasters(file: FileWindow, segment: Element) {
  const fields = new Map<number, Buffer>();
  const limit = segment.end ?? file.sizeBytes;
  let position = segment.dataStart;
  let element = await readElement(file, position, { limit });
  while (element !== null && element.id !== ID.cluster && element.end !== null) {
    await readMaster(file, element, fields);
    position = element.end;
    element = await readElement(file, position, { limit });
  }
  for (const seek of parseFields(fields.get(ID.seekHead) ?? Buffer.alloc(0))) {
    const entry = parseFields(seek.data);
    const id = numberIn(entry, 0x53ab);
    const target = numberIn(entry, 0x53ac);
    if (id === null || target === null || fields.has(id)) continue;
    const found = await readElement(file, segment.dataStart + target, { limit });
    if (found?.id === id) await readMaster(file, found, fields);
  }
  return { fields, clustersStart: position };
}

const WANTED = new Set<number>([ID.info, ID.tracks, ID.cues, ID.seekHead]);

async function readMaster(file: FileWindow, element: Element, into: Map<number, Buffer>): Promise<void> {
  if (!WANTED.has(element.id) || into.has(element.id) || element.end === null) return;
  const size = element.end - element.dataStart;
  if (size <= MAX_MASTER_BYTES) into.set(element.id, await file.read(element.dataStart, size));
}

const TRACK_KINDS = new Map<number, MatroskaTrack["kind"]>([
  [1, "video"],
  [2, "audio"],
  [17, "subtitle"],
]);

function parseTrack(fields: Field[]): MatroskaTrack {
  const text = (id: number) => {
    const field = fields.find((candidate) => candidate.id === id);
    return field ? textOf(field.data) : null;
  };
  return {
    number: numberIn(fields, 0xd7) ?? 0,
    kind: TRACK_KINDS.get(numberIn(fields, 0x83) ?? 0) ?? "other",
    codecId: text(0x86) ?? "",
    language: text(0x22b59d) ?? text(0x22b59c) ?? "eng",
    title: text(0x536e),
    isDefault: (numberIn(fields, 0x88) ?? 1) === 1,
    isForced: numberIn(fields, 0x55aa) === 1,
    codecPrivate: fields.find((field) => field.id === 0x63a2)?.data ?? null,
    compression: parseCompression(fields),
  };
}

/** Only one encoding, of compression, is in use anywhere: zlib by mkvmerge, header stripping by the same for audio. */
function parseCompression(fields: Field[]): MatroskaTrack["compression"] {
  const encodings = fields.find((field) => field.id === 0x6d80);
  if (!encodings) return { kind: "none" };
  const encoding = parseFields(encodings.data).filter((field) => field.id === 0x6240);
  const only = encoding.length === 1 && encoding[0] ? parseFields(encoding[0].data) : null;
  const settings = only?.find((field) => field.id === 0x5034);
  if (!only || !settings || (numberIn(only, 0x5033) ?? 0) !== 0) return { kind: "unsupported" };
  // Scope 1 is the frames; codec private data (2) is not read here.
  if (((numberIn(only, 0x5032) ?? 1) & 1) === 0) return { kind: "none" };
  const compression = parseFields(settings.data);
  const algorithm = numberIn(compression, 0x4254) ?? 0;
  if (algorithm === 0) return { kind: "zlib" };
  const prefix = compression.find((field) => field.id === 0x4255)?.data ?? Buffer.alloc(0);
  return algorithm === 3 ? { kind: "strip", prefix } : { kind: "unsupported" };
}

function parseCues(bytes: Buffer, segmentDataStart: number): MatroskaCue[] {
  const cues: MatroskaCue[] = [];
  for (const point of parseFields(bytes)) {
    if (point.id !== 0xbb) continue;
    const fields = parseFields(point.data);
    const timeTicks = numberIn(fields, 0xb3) ?? 0;
    for (const positions of fields.filter((field) => field.id === 0xb7)) {
      const entry = parseFields(positions.data);
      cues.push({
        timeTicks,
        trackNumber: numberIn(entry, 0xf7) ?? 0,
        clusterPosition: segmentDataStart + (numberIn(entry, 0xf1) ?? 0),
        relativePosition: numberIn(entry, 0xf0),
      });
    }
  }
  return cues.sort((a, b) => a.timeTicks - b.timeTicks);
}

function numberIn(fields: Field[], id: number): number | null {
  const field = fields.find((candidate) => candidate.id === id);
  return field ? unsignedOf(field.data) : null;
}
