import type { Capabilities } from "./source";

/**
 * What the server assumes: a browser of our time. It must be one constant object, as it is also what the browser's first
 * render has to agree with.
 */
export const ASSUMED_CAPABILITIES: Capabilities = { canPlayHls: true, canPlayType: () => true };

let detected: Capabilities | null = null;

/** Asked once: creating elements and probing codecs on each render would cost more than it tells. */
export function detectCapabilities(): Capabilities {
  detected ??= probe(document.createElement("video"));
  return detected;
}

/** How HLS is to be played; null: this browser cannot. */
export type HlsSupport = "hls.js" | "native";

/**
 * MediaSource before the browser's own HLS, never the other way round: Chromium answers "maybe" for playlists and then fails
 * on most of them, without text tracks or a choice of audio.
 */
export function hlsSupport(
  video: HTMLVideoElement,
  { isHlsJsSupported }: { isHlsJsSupported: boolean },
): HlsSupport | null {
  if (isHlsJsSupported) return "hls.js";
  return canPlayNatively(video) ? "native" : null;
}

function probe(video: HTMLVideoElement): Capabilities {
  return {
    canPlayHls: hasMediaSource() || canPlayNatively(video),
    canPlayType: (mimeType) => video.canPlayType(mimeType) !== "",
  };
}

function hasMediaSource(): boolean {
  const source = "ManagedMediaSource" in window ? window.ManagedMediaSource : window.MediaSource;
  return typeof (source as typeof MediaSource | undefined)?.isTypeSupported === "function";
}

function canPlayNatively(video: HTMLVideoElement): boolean {
  return video.canPlayType("application/vnd.apple.mpegurl") !== "";
}
