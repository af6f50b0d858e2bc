import type { AudioTrackProbe, MediaProbe } from "../state/entities";
import type { HlsIndex } from "./hls-index";
import { languageName } from "./language";

/** A subtitle as the multivariant playlist names it. */
export type SubtitleRendition = {
  name: string;
  /** ISO 639-2, `und` where unknown. */
  languageCode: string;
  isDefault: boolean;
  isForced: boolean;
  uri: string;
};

/**
 * The multivariant playlist: one variant, since nothing is encoded anew; a group of sounds when there are several; a
 * group of subtitles when there are any. `uriOf` gives the address of a playlist by its name.
 */
export function masterPlaylist(
  film: { probe: MediaProbe; index: HlsIndex },
  { subtitles, uriOf }: { subtitles: SubtitleRendition[]; uriOf: (name: string) => string },
): string {
  const { probe, index } = film;
  const audio = audioRenditions(film);
  const audioLines = withUniqueNames(audio).map((track) =>
    mediaTag({ ...track, type: "AUDIO", uri: uriOf(`audio-${track.place}`) }),
  );
  const subtitleLines = withUniqueNames(subtitles).map((track) => mediaTag({ ...track, type: "SUBTITLES" }));
  const groups = [
    ...(audio.length > 0 ? ['AUDIO="audio"'] : []),
    ...(subtitles.length > 0 ? ['SUBTITLES="subtitles"'] : []),
  ];
  return lines([
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    ...audioLines,
    ...subtitleLines,
    `#EXT-X-STREAM-INF:${[...variantAttributes(probe, index), ...groups].join(",")}`,
    uriOf("main"),
  ]);
}

/** The playlist of one rendition's segments. */
export function mediaPlaylist(
  index: HlsIndex,
  { initUri, segmentUri }: { initUri: string; segmentUri: (number: number) => string },
): string {
  const durations = index.startSeconds.map(
    (start, number) => (index.startSeconds[number + 1] ?? index.durationSeconds) - start,
  );
  return lines([
    ...mediaHeader(Math.max(...durations)),
    `#EXT-X-MAP:URI="${initUri}"`,
    ...durations.flatMap((seconds, number) => [`#EXTINF:${seconds.toFixed(6)},`, segmentUri(number)]),
    "#EXT-X-ENDLIST",
  ]);
}

/** The playlist of a subtitle: one WebVTT segment for the whole film. */
export function subtitlePlaylist(index: HlsIndex, segmentUri: string): string {
  return lines([
    ...mediaHeader(index.durationSeconds),
    `#EXTINF:${index.durationSeconds.toFixed(6)},`,
    segmentUri,
    "#EXT-X-ENDLIST",
  ]);
}

function mediaHeader(longestSeconds: number): string[] {
  return [
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.round(longestSeconds))}`,
    "#EXT-X-MEDIA-SEQUENCE:0",
    "#EXT-X-PLAYLIST-TYPE:VOD",
  ];
}

function variantAttributes(probe: MediaProbe, index: HlsIndex): string[] {
  const video = probe.video[0];
  const codecs = [video?.rfc6381, ...index.audioTracks.map((place) => audioCodec(probe.audio[place]))];
  const known = [...new Set(codecs.filter((codec) => codec !== null && codec !== undefined))];
  return [
    `BANDWIDTH=${index.peakBitRate}`,
    `AVERAGE-BANDWIDTH=${Math.min(index.averageBitRate, index.peakBitRate)}`,
    ...(known.length > 0 ? [`CODECS="${known.join(",")}"`] : []),
    ...(video ? [`RESOLUTION=${video.widthPx}x${video.heightPx}`] : []),
    ...(video?.frameRate ? [`FRAME-RATE=${video.frameRate.toFixed(3)}`] : []),
  ];
}

/** As HLS writes codecs inside MP4. */
function audioCodec(track: AudioTrackProbe | undefined): string | null {
  if (track?.codec === "mp3") return "mp4a.40.34";
  if (track?.codec === "opus") return "Opus";
  return track?.rfc6381 ?? null;
}

function audioRenditions({ probe, index }: { probe: MediaProbe; index: HlsIndex }) {
  if (index.audioTracks.length < 2) return [];
  return index.audioTracks.flatMap((place, position) => {
    const track = probe.audio[place];
    if (!track) return [];
    const { title, languageCode, channels } = track;
    return [
      { place, channels, name: title || languageName(languageCode), languageCode, isDefault: position === 0 },
    ];
  });
}

function mediaTag(track: {
  type: "AUDIO" | "SUBTITLES";
  name: string;
  languageCode: string;
  isDefault: boolean;
  isForced?: boolean;
  channels?: number;
  uri: string;
}): string {
  const attributes = [
    `TYPE=${track.type}`,
    `GROUP-ID="${track.type.toLowerCase()}"`,
    `NAME="${track.name}"`,
    ...(track.languageCode === "und" ? [] : [`LANGUAGE="${languageTag(track.languageCode)}"`]),
    `DEFAULT=${track.isDefault ? "YES" : "NO"}`,
    "AUTOSELECT=YES",
    ...(track.type === "SUBTITLES" ? [`FORCED=${track.isForced ? "YES" : "NO"}`] : []),
    ...(track.channels ? [`CHANNELS="${track.channels}"`] : []),
    `URI="${track.uri}"`,
  ];
  return `#EXT-X-MEDIA:${attributes.join(",")}`;
}

/** HLS wants RFC 5646, which prefers the two-letter code. */
function languageTag(code: string): string {
  return new Intl.Locale(code).language ?? code;
}

/** Quoted strings cannot hold quotes or line ends, and a player shows two equal names as one. */
function withUniqueNames<Track extends { name: string }>(tracks: Track[]): Track[] {
  const taken = new Set<string>();
  return tracks.map((track) => {
    const name = track.name.replaceAll('"', "'").replace(/\s+/g, " ").trim() || "Undetermined";
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name} ${number}`;
    taken.add(unique);
    return { ...track, name: unique };
  });
}

function lines(parts: string[]): string {
  return `${parts.join("\n")}\n`;
}
