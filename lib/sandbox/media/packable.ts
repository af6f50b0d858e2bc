import type { MediaProbe } from "../state/entities";

/**
 * What goes into fragmented MP4 as it is and plays in browsers through Media Source Extensions. H.264 beyond High
 * (10 bit, 4:2:2, 4:4:4: profiles 6e, 7a, f4) decodes nowhere; HEVC and AC-3 only on some machines. put.io converts
 * those, so the sandbox says that they need it.
 */
export function isPackableVideo(codec: string, rfc6381: string | null): boolean {
  if (codec === "avc") return /^avc1\.(42|4d|58|64)/i.test(rfc6381 ?? "");
  // Profile 0 only: 8 bit 4:2:0.
  if (codec === "vp9") return rfc6381 === null || /^vp09\.00/.test(rfc6381);
  return codec === "av1" && (rfc6381 === null || /^av01\.0/.test(rfc6381));
}

/**
 * Sound that fragmented MP4 holds and that browsers play from there. Not FLAC: what mediabunny writes of one with 24 bits
 * is refused by Chromium.
 */
export function isPackableAudio(codec: string): boolean {
  return codec === "aac" || codec === "opus" || codec === "mp3";
}

const PACKABLE_CONTAINERS = new Set(["mp4", "mov", "matroska", "webm"]);

/** HLS can be made by moving bytes alone. A silent film can; one whose only sound cannot be heard cannot. */
export function canPackage({ container, video, audio }: Omit<MediaProbe, "canPackage">): boolean {
  const picture = video[0];
  return (
    PACKABLE_CONTAINERS.has(container) &&
    picture !== undefined &&
    isPackableVideo(picture.codec, picture.rfc6381) &&
    (audio.length === 0 || audio.some((track) => isPackableAudio(track.codec)))
  );
}
