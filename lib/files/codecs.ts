import type { PutioFile } from "@/lib/putio/file";

/**
 * put.io names the codec but not its profile, so the most common profile stands for all. A container alone would not do:
 * browsers say "maybe" to every video/mp4, and then show black for an HEVC one.
 */
const CODEC_STRINGS: Record<string, string> = {
  h264: "avc1.640028",
  avc1: "avc1.640028",
  hevc: "hvc1.1.6.L120.90",
  h265: "hvc1.1.6.L120.90",
  vp8: "vp8",
  vp9: "vp09.00.40.08",
  av1: "av01.0.08M.08",
};

/** Containers that browsers open. Matroska is not among them, whatever one of them may say. */
const CONTAINERS = new Set(["video/mp4", "video/webm", "video/quicktime"]);

type Coded = Pick<PutioFile, "contentType" | "video">;

/** What a browser is asked about the file as it is stored; null: nobody can tell from what put.io says. */
export function storedMimeType(file: Coded): string | null {
  const container = containerOf(file);
  const codec = codecOf(file);
  return CONTAINERS.has(container) && codec ? `${container}; codecs="${codec}"` : null;
}

/** The same about the stream that put.io makes of it, which keeps the codec and comes in MP4. */
export function streamedMimeType(file: Coded): string | null {
  const codec = codecOf(file);
  return codec ? `video/mp4; codecs="${codec}"` : null;
}

/**
 * Of a sound, which put.io names by its type alone. Only types that some browser refuses are worth a question: of the rest
 * (`audio/x-flac`, `audio/x-m4a`) browsers do not know the name, and play the sound all the same.
 */
export function doubtfulSoundType(file: Pick<PutioFile, "contentType" | "video">): string | null {
  const type = containerOf(file);
  return DOUBTFUL_SOUNDS.has(type) ? type : null;
}

const DOUBTFUL_SOUNDS = new Set([
  "audio/ogg",
  "audio/aiff",
  "audio/x-aiff",
  "audio/x-ms-wma",
  "audio/ac3",
  "audio/eac3",
  "audio/vnd.dts",
  "audio/x-ape",
  "audio/amr",
  "audio/midi",
  "audio/x-midi",
  "audio/vnd.rn-realaudio",
  "audio/x-pn-realaudio",
]);

function containerOf({ contentType }: Coded): string {
  return contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
}

function codecOf({ video }: Coded): string | undefined {
  return CODEC_STRINGS[video?.codec?.toLowerCase() ?? ""];
}
