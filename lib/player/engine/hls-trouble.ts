import type { ErrorData } from "hls.js";
import type { RecoveryEvent } from "../recovery";

/** Replies that no retry mends. hls.js would go on to the next quality, whose addresses are just as old. */
const DENIALS = new Set([401, 402, 403, 410]);

/** What an error of hls.js means to the ladder; null: hls.js copes by itself, or it is no more than a missing subtitle. */
export function troubleOf(data: ErrorData): RecoveryEvent | null {
  const status = data.response?.code ?? 0;
  if (isOfSubtitles(data)) return status === 401 ? { kind: "denied", status } : null;
  if (DENIALS.has(status)) return { kind: "denied", status };
  if (!data.fatal) return null;
  return data.type === "networkError" ? networkTrouble(data, status) : mediaTrouble(data);
}

export function describeTrouble({ type, details, response, error }: ErrorData): string {
  const status = response?.code ? `HTTP ${response.code}` : null;
  return [`${type} ${details}`, status, error?.message].filter(Boolean).join(", ");
}

/** A subtitle that fails is no reason to stop the film. */
export function isOfSubtitles({ details, frag, context }: ErrorData): boolean {
  return frag?.type === "subtitle" || context?.type === "subtitleTrack" || /^subtitle/.test(details);
}

/** Strings, not hls.js' enums: those would pull all of hls.js into the chunk of the page. */
const BAD_PLAYLIST = new Set(["manifestParsingError", "levelParsingError", "levelEmptyError"]);
const UNSUPPORTED = new Set([
  "manifestIncompatibleCodecsError",
  "bufferAddCodecError",
  "bufferIncompatibleCodecsError",
]);

function networkTrouble({ details }: ErrorData, status: number): RecoveryEvent {
  if (BAD_PLAYLIST.has(details)) return { kind: "bad-playlist" };
  const isSegment = /^(?:frag|key)/.test(details);
  return { kind: "network", part: isSegment ? "segment" : "playlist", status };
}

function mediaTrouble({ details }: ErrorData): RecoveryEvent {
  if (BAD_PLAYLIST.has(details)) return { kind: "bad-playlist" };
  if (UNSUPPORTED.has(details)) return { kind: "unsupported" };
  // The segment is broken, not the way to the element.
  return details === "fragParsingError" ? { kind: "decode" } : { kind: "media" };
}
