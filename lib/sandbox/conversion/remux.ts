import { Conversion, FilePathTarget, Mp4OutputFormat, Output } from "mediabunny";
import { openMedia } from "../media/input";
import { canPackage, isPackableAudio } from "../media/packable";
import type { MediaProbe } from "../state/entities";

export type ConversionJob = {
  /** The film. */
  path: string;
  /** Where the MP4 goes; a file that nobody reads yet. */
  target: string;
  signal: AbortSignal;
  /** 0 … 1. */
  onProgress(part: number): void;
};

/** Whether an MP4 that plays in browsers can be made by moving packets alone, whatever container they are in now. */
export function canRemux(probe: MediaProbe): boolean {
  return canPackage({ ...probe, container: "mp4" });
}

/** Moves picture and sound into an MP4 without decoding them; sound that browsers cannot play is left out. Throws. */
export async function remuxToMp4({ path, target, signal, onProgress }: ConversionJob): Promise<void> {
  await openMedia(path, async (input) => {
    const output = new Output({
      format: new Mp4OutputFormat({ fastStart: false }),
      target: new FilePathTarget(target),
    });
    const conversion = await Conversion.init({
      input,
      output,
      video: (track) => ({ discard: track.number !== 1 }),
      audio: async (track) => ({ discard: !isPackableAudio((await track.getCodec()) ?? "") }),
      copy: { mode: "forced", shiftTolerance: Number.POSITIVE_INFINITY },
      showWarnings: false,
    });
    const lost = conversion.discardedTracks.find(({ reason }) => reason !== "discarded_by_user");
    if (lost || !conversion.isValid) throw new Error(`A track cannot be moved: ${lost?.reason ?? "none"}.`);
    conversion.onProgress = onProgress;
    const cancel = () => void conversion.cancel();
    signal.addEventListener("abort", cancel, { once: true });
    try {
      signal.throwIfAborted();
      await conversion.execute();
    } finally {
      signal.removeEventListener("abort", cancel);
    }
  });
}
