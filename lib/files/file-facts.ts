import { formatDuration } from "@/lib/format/duration";
import type { PutioFile } from "@/lib/putio/file";
import type { MediaInfo, MediaTrack } from "@/lib/putio/media-info";
import { KIND_LABELS, kindOf } from "./file-kind";
import { watchStateOf } from "./watch-state";

/** Something one may want to know of a file, in words; no label comes twice. */
export type FileFact = { label: string; value: string };

type FactWriting = {
  bytes: (bytes: number) => string;
  count: (count: number) => string;
  fullDate: (iso: string) => string;
  /** null: not read, or put.io has not looked into the file. */
  mediaInfo: MediaInfo | null;
};

/** Everything put.io tells about a file, the most wanted first. What is not known is left out. */
export function factsOf(file: PutioFile, writing: FactWriting): FileFact[] {
  const { bytes, count, fullDate } = writing;
  const isFolder = file.fileType === "FOLDER";
  const type = [KIND_LABELS[kindOf(file)], isFolder ? null : file.contentType];
  return [
    fact("Type", type.filter(Boolean).join(", ")),
    fact("Size", sizeWords(file, { bytes, count })),
    ...mediaFacts(file, writing.mediaInfo),
    fact("Watched", watchedWords(file)),
    fact("Added", fullDate(file.createdAt)),
    fact("Changed", file.updatedAt === file.createdAt ? null : fullDate(file.updatedAt)),
    fact("First opened", file.firstAccessedAt === null ? null : fullDate(file.firstAccessedAt)),
    fact("CRC32", file.crc32),
    fact("Shared by", file.isShared ? file.senderName : null),
  ].filter((known) => known !== null);
}

function sizeWords({ sizeBytes }: PutioFile, { bytes, count }: Pick<FactWriting, "bytes" | "count">): string {
  return sizeBytes < 1000 ? bytes(sizeBytes) : `${bytes(sizeBytes)} (${count(sizeBytes)} bytes)`;
}

function watchedWords(file: PutioFile): string | null {
  const watch = watchStateOf(file);
  if (watch.kind === "watched") return "Yes";
  return watch.kind === "started" ? `Up to ${formatDuration(watch.positionSeconds)}` : null;
}

function mediaFacts({ video }: PutioFile, info: MediaInfo | null): (FileFact | null)[] {
  const seconds = video?.durationSeconds ?? info?.durationSeconds ?? 0;
  const picture = info?.streams.find(({ kind }) => kind === "video");
  const widthPx = video?.widthPx ?? picture?.widthPx;
  const heightPx = video?.heightPx ?? picture?.heightPx;
  const kbps = Math.round((info?.bitsPerSecond ?? 0) / 1000);
  return [
    fact("Length", seconds > 0 ? formatDuration(seconds) : null),
    fact("Picture", widthPx && heightPx ? `${widthPx} × ${heightPx}` : null),
    fact("Container", info?.formatName ?? null),
    fact("Bit rate", kbps > 0 ? `${kbps} kbit/s` : null),
    ...trackFacts(info?.streams ?? []),
  ];
}

const TRACK_LABELS = { video: "Video", audio: "Audio", subtitle: "Subtitles", other: "Other" } as const;

/** Numbered where a kind has several, as two audio tracks do. */
function trackFacts(tracks: readonly MediaTrack[]): (FileFact | null)[] {
  return tracks.map((track) => {
    const alike = tracks.filter(({ kind }) => kind === track.kind);
    const number = alike.length > 1 ? ` ${alike.indexOf(track) + 1}` : "";
    return fact(TRACK_LABELS[track.kind] + number, trackWords(track));
  });
}

function trackWords(track: MediaTrack): string {
  const { codec, profile, rfc6381, widthPx, heightPx, channels } = track;
  const parts = [
    codec,
    profile,
    widthPx && heightPx ? `${widthPx} × ${heightPx}` : null,
    channels ? channelWords(channels) : null,
    rfc6381,
  ];
  return parts.filter(Boolean).join(", ") || "Unknown";
}

function channelWords(channels: number): string {
  if (channels === 1) return "mono";
  return channels === 2 ? "stereo" : `${channels} channels`;
}

function fact(label: string, value: string | null): FileFact | null {
  return value === null || value === "" ? null : { label, value };
}

/** For the clipboard, one fact a line. */
export function factsText(facts: readonly FileFact[]): string {
  return facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
}

/** "12 videos, 3 folders": what a selection consists of, the most frequent kind first. */
export function kindsText(files: readonly PutioFile[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const label = KIND_LABELS[kindOf(file)];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([label, count]) => counted(lower(label), count))
    .join(", ");
}

/** An abbreviation stays one. */
function lower(label: string): string {
  return label === label.toUpperCase() ? label : label.toLowerCase();
}

/** Kinds that are called after what is in the file. */
const IN_FILES: readonly string[] = ["audio", "text"];

function counted(label: string, count: number): string {
  const word = IN_FILES.includes(label) ? `${label} file` : label;
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
