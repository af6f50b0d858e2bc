import type { Mp4Status, PutioFile } from "@/lib/putio/file";
import { doubtfulSoundType, storedMimeType, streamedMimeType } from "./codecs";

/** What a browser says about a MIME type with codecs; null: it was not asked yet, or cannot tell. */
export type Decodes = (question: DecodingQuestion) => boolean | null;
export type DecodingQuestion = { mimeType: string; way: "file" | "media-source" };

/** A conversion that is under way or has just ended, as put.io's queue tells it. */
export type Conversion = {
  fileId: number;
  name: string;
  mp4: Mp4Status;
  /** How many are before it, itself included; null where it does not wait, or the queue did not say. */
  queuePosition: number | null;
};

/**
 * Whether a press on play will show something, before it is pressed. Of all answers only those that are not a plain yes are
 * ever shown.
 */
export type PlayForecast =
  | { kind: "plays" }
  /** Not itself, but put.io's MP4 copy of it. */
  | { kind: "plays-converted" }
  | { kind: "needs-conversion" }
  | { kind: "queued"; position: number | null }
  | { kind: "converting"; percentDone: number }
  | { kind: "conversion-failed" }
  /** This browser cannot decode it, and put.io has no reason to convert it. */
  | { kind: "open-in-app" }
  /** Nothing that one plays. */
  | { kind: "no-media" };

type Watchable = Pick<PutioFile, "fileType" | "contentType" | "video" | "needsConversion" | "isMp4Available">;
type Circumstances = { conversion: Conversion | null; decodes: Decodes };

/** It agrees with what the player will choose (lib/player/source.ts): HLS, the copy, the file itself, in this order. */
export function willItPlay(file: Watchable, { conversion, decodes }: Circumstances): PlayForecast {
  if (file.fileType === "AUDIO") return forecastSound(file, decodes);
  if (file.fileType !== "VIDEO") return { kind: "no-media" };
  const isCopied = file.isMp4Available || conversion?.mp4.status === "COMPLETED";
  if (file.needsConversion !== true) return forecastStream(file, { decodes, isCopied });
  if (isCopied) return { kind: "plays-converted" };
  const underWay = conversion ? forecastConversion(conversion) : null;
  if (underWay) return underWay;
  // A WebM, for one, of which put.io makes no stream, and which browsers play as it is. Only a clear yes counts here.
  const mimeType = storedMimeType(file);
  const isPlayableItself = mimeType !== null && decodes({ mimeType, way: "file" }) === true;
  return isPlayableItself ? { kind: "plays" } : { kind: "needs-conversion" };
}

function forecastConversion({ mp4, queuePosition }: Conversion): PlayForecast | null {
  switch (mp4.status) {
    case "IN_QUEUE":
      return { kind: "queued", position: queuePosition };
    case "CONVERTING":
      return { kind: "converting", percentDone: mp4.percentDone };
    case "ERROR":
      return { kind: "conversion-failed" };
    default:
      return null;
  }
}

/** Silence is taken for a yes: most streams play, and a warning that is wrong is worse than none. */
function forecastStream(
  file: Watchable,
  { decodes, isCopied }: { decodes: Decodes; isCopied: boolean },
): PlayForecast {
  const mimeType = streamedMimeType(file);
  const isRefused = mimeType !== null && decodes({ mimeType, way: "media-source" }) === false;
  if (!isRefused) return { kind: "plays" };
  return { kind: isCopied ? "plays-converted" : "open-in-app" };
}

function forecastSound(file: Watchable, decodes: Decodes): PlayForecast {
  const mimeType = doubtfulSoundType(file);
  const isRefused = mimeType !== null && decodes({ mimeType, way: "file" }) === false;
  return { kind: isRefused ? "open-in-app" : "plays" };
}
