import type { BlobRecord, FileRecord, MediaProbe } from "./state/entities";

export type Mp4Facts = { isAvailable: boolean; sizeBytes: number | null; needsConversion: boolean };

/**
 * What put.io says about a file's MP4 copy. A file that is one already counts as its own copy; `copy` is what it was
 * converted to, and a film that has one needs no conversion any more.
 */
export function mp4Facts(
  file: FileRecord,
  { blob, copy }: { blob: BlobRecord | null; copy: BlobRecord | null },
): Mp4Facts {
  const probe = blob?.probe ?? null;
  if (file.fileType !== "VIDEO" || probe === null) {
    return { isAvailable: false, sizeBytes: null, needsConversion: false };
  }
  const sizeBytes = isOwnMp4(probe) ? file.sizeBytes : (copy?.sizeBytes ?? null);
  const needsConversion = !probe.canPackage && copy === null;
  return { isAvailable: sizeBytes !== null, sizeBytes, needsConversion };
}

/** Whether a film is an MP4 that plays, and so needs no other. */
export function isOwnMp4(probe: MediaProbe | null): boolean {
  return probe?.canPackage === true && probe.container === "mp4";
}

/** put.io's `video_metadata` and `media_metadata`; null for what is no media or was never looked at. */
export function mediaMetadata(probe: MediaProbe | null): Record<string, unknown> | null {
  if (probe === null) return null;
  const video = probe.video[0];
  return {
    width: video?.widthPx ?? null,
    height: video?.heightPx ?? null,
    codec: codecName(video?.codec ?? probe.audio[0]?.codec ?? null),
    // 0: of a video that could not be read.
    duration: probe.durationSeconds || null,
    aspect_ratio: video && video.heightPx > 0 ? round(video.widthPx / video.heightPx) : null,
  };
}

/** put.io's `content_type_and_codecs`: the MIME type with a `codecs` parameter. */
export function typeWithCodecs(file: FileRecord, probe: MediaProbe | null): string | null {
  if (probe === null) return null;
  const codecs = [...probe.video, ...probe.audio].flatMap((track) => track.rfc6381 ?? []);
  const type = probe.mimeType || file.contentType;
  return codecs.length === 0 ? type : `${type}; codecs="${codecs.join(", ")}"`;
}

/** put.io's `media_info`. Its inner fields are optional but never null, so unknown ones are left out. */
export function mediaInfo(probe: MediaProbe | null): Record<string, unknown> | null {
  if (probe === null) return null;
  const video = probe.video.map((track) => ({
    codec_type: "video",
    codec_name: codecName(track.codec),
    rfc6381_codec: track.rfc6381 ?? undefined,
    width: track.widthPx,
    height: track.heightPx,
  }));
  const audio = probe.audio.map((track) => ({
    codec_type: "audio",
    codec_name: codecName(track.codec),
    rfc6381_codec: track.rfc6381 ?? undefined,
    channels: track.channels,
  }));
  return {
    mime_type: probe.mimeType,
    format: { name: probe.container, duration: probe.durationSeconds, bit_rate: probe.bitRate ?? undefined },
    streams: [...video, ...audio],
  };
}

/** put.io names codecs as ffprobe does. */
function codecName(codec: string | null): string | null {
  return codec === "avc" ? "h264" : codec;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
