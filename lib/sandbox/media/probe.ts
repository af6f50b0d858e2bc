import type { Input, InputAudioTrack, InputVideoTrack } from "mediabunny";
import type { AudioTrackProbe, EmbeddedSubtitleProbe, MediaProbe, VideoTrackProbe } from "../state/entities";
import { FileWindow } from "./file-window";
import { openMedia } from "./input";
import { toLanguageCode } from "./language";
import { readMatroska } from "./matroska";
import { subtitleCodec } from "./matroska-subtitles";
import { probeMp4Subtitles } from "./mp4-subtitles";
import { canPackage } from "./packable";

/** mediabunny's format names, as put.io's `media_info` would call the containers. */
const CONTAINERS: Record<string, string> = {
  MP4: "mp4",
  "QuickTime File Format": "mov",
  Matroska: "matroska",
  WebM: "webm",
  MP3: "mp3",
  Ogg: "ogg",
  WAVE: "wav",
  FLAC: "flac",
  ADTS: "aac",
  "MPEG Transport Stream": "mpegts",
};

/**
 * What a file holds, by its content and not by its name. null: not media, or too broken to open. Reads the headers
 * only, unless the file does not say how long it is.
 */
export async function probeMedia(path: string): Promise<MediaProbe | null> {
  try {
    const probe = await openMedia(path, (input) => probeInput(input, path));
    return probe.video.length + probe.audio.length > 0 ? probe : null;
  } catch (error) {
    // mediabunny throws plain errors on what it does not know and on broken files; one that is gone is another matter.
    if (error instanceof Error && "syscall" in error) throw error;
    return null;
  }
}

async function probeInput(input: Input, path: string): Promise<MediaProbe> {
  const container = CONTAINERS[(await input.getFormat()).name] ?? "other";
  const video = await Promise.all((await input.getVideoTracks()).map(probeVideo));
  const audio = await Promise.all((await input.getAudioTracks()).map(probeAudio));
  const durationSeconds = await lengthOf(input);
  const sizeBytes = (await input.source.getSizeOrNull()) ?? 0;
  const found = {
    container,
    mimeType: (await input.getMimeType()).split(";")[0] ?? "application/octet-stream",
    durationSeconds,
    bitRate: durationSeconds > 0 ? Math.round((sizeBytes * 8) / durationSeconds) : null,
    video,
    audio,
    subtitles: await probeSubtitles(path, container),
  };
  return { ...found, canPackage: canPackage(found) };
}

/** A broadcast's clock begins anywhere, and what mediabunny computes is where it ends. */
async function lengthOf(input: Input): Promise<number> {
  const told = await input.getDurationFromMetadata();
  if (told !== null) return told;
  const [start, end] = [await input.getFirstTimestamp(), await input.computeDuration()];
  return Math.round((end - Math.max(0, start)) * 1e6) / 1e6;
}

async function probeVideo(track: InputVideoTrack): Promise<VideoTrackProbe> {
  const codec = (await track.getCodec()) ?? (await track.getInternalCodecId());
  const frames = await track.computeFrameRateMetrics({ targetPacketCount: 120 }).catch(() => null);
  return {
    codec: typeof codec === "string" ? codec : "unknown",
    rfc6381: await track.getCodecParameterString(),
    widthPx: await track.getDisplayWidth(),
    heightPx: await track.getDisplayHeight(),
    frameRate: frames?.bestGuessFrameRate ?? null,
  };
}

async function probeAudio(track: InputAudioTrack): Promise<AudioTrackProbe> {
  const codec = (await track.getCodec()) ?? (await track.getInternalCodecId());
  return {
    codec: typeof codec === "string" ? codec : "unknown",
    rfc6381: await track.getCodecParameterString(),
    channels: await track.getNumberOfChannels(),
    sampleRateHz: await track.getSampleRate(),
    languageCode: toLanguageCode(await track.getLanguageCode()),
    title: await track.getName(),
  };
}

async function probeSubtitles(path: string, container: string): Promise<EmbeddedSubtitleProbe[]> {
  if (container === "mp4" || container === "mov") return probeMp4Subtitles(path);
  if (container !== "matroska" && container !== "webm") return [];
  const matroska = await FileWindow.using(path, readMatroska);
  const tracks = matroska?.tracks.filter((track) => track.kind === "subtitle") ?? [];
  return tracks.map((track, index) => ({
    index,
    codec: subtitleCodec(track),
    languageCode: toLanguageCode(track.language),
    title: track.title,
    isDefault: track.isDefault,
    isForced: track.isForced,
  }));
}
