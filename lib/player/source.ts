import { storedMimeType } from "@/lib/files/codecs";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";

/** What the browser can do, asked once (capabilities.ts); the server assumes the best and the browser corrects it. */
export type Capabilities = {
  /** By MediaSource, or natively where there is none. */
  canPlayHls: boolean;
  canPlayType: (mimeType: string) => boolean;
};

/** A whole file that the element plays by itself: put.io's MP4 copy, or what was stored. */
export type FileSource = { kind: "mp4" | "original"; url: string; fallback?: HlsSource | null };
export type HlsSource = { kind: "hls"; url: string; fallback: FileSource | null };
export type VideoSource = HlsSource | FileSource;

export type Source =
  | VideoSource
  | { kind: "audio"; url: string }
  | { kind: "image"; url: string }
  | { kind: "text"; url: string }
  | { kind: "pdf"; url: string }
  | { kind: "needs-conversion" }
  | { kind: "unplayable" };

/** How a file is shown, best way first: HLS, the MP4 copy, the file itself where this browser can decode it. */
export function chooseSource(file: PutioFile, capabilities: Capabilities): Source {
  if (file.fileType === "VIDEO") return chooseVideo(file, capabilities);
  return storedSource(file, routes.mediaStream(file.id));
}

/** How anything but a film is shown, given the address of its bytes. */
export function storedSource(file: PutioFile, url: string): Source {
  switch (file.fileType) {
    case "AUDIO":
      return { kind: "audio", url };
    case "IMAGE":
      return { kind: "image", url };
    case "PDF":
      return { kind: "pdf", url };
    case "TEXT":
      return { kind: "text", url };
    default:
      return isReadable(file) ? { kind: "text", url } : { kind: "unplayable" };
  }
}

export function isVideoSource(source: Source): source is VideoSource {
  return source.kind === "hls" || source.kind === "mp4" || source.kind === "original";
}

function chooseVideo(file: PutioFile, capabilities: Capabilities): Source {
  const fileSource = chooseFile(file, capabilities);
  if (file.needsConversion === true) return fileSource ?? { kind: "needs-conversion" };
  if (!capabilities.canPlayHls) return fileSource ?? { kind: "unplayable" };
  return { kind: "hls", url: routes.mediaPlaylist(file.id), fallback: fileSource };
}

function chooseFile(file: PutioFile, { canPlayType }: Capabilities): FileSource | null {
  if (file.isMp4Available) return { kind: "mp4", url: routes.mediaMp4(file.id) };
  const mimeType = storedMimeType(file);
  if (mimeType && canPlayType(mimeType)) return { kind: "original", url: routes.mediaStream(file.id) };
  return null;
}

/** put.io calls a plain .txt FILE as often as TEXT, so its type and ending are asked as well. */
const READABLE_ENDINGS =
  /\.(?:txt|nfo|md|srt|vtt|ass|ssa|sub|log|csv|tsv|json|xml|ya?ml|ini|cue|m3u8?|sfv|md5)$/i;

function isReadable(file: PutioFile): boolean {
  return (
    file.fileType === "FILE" &&
    (file.contentType?.startsWith("text/") === true || READABLE_ENDINGS.test(file.name))
  );
}
