import { type FileHandle, open } from "node:fs/promises";
import {
  Conversion,
  type Input,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  type StreamTargetChunk,
} from "mediabunny";
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
export async function remuxToMp4(job: ConversionJob): Promise<void> {
  // mediabunny's own target for files does not close what it has opened when a conversion is taken back.
  const handle = await open(job.target, "w");
  try {
    await openMedia(job.path, async (input) => execute(await prepare(input, handle), job));
  } finally {
    await handle.close();
  }
}

async function prepare(input: Input, handle: FileHandle): Promise<Conversion> {
  const writable = new WritableStream<StreamTargetChunk>({
    write: async ({ data, position }) => void (await handle.write(data, 0, data.byteLength, position)),
  });
  const target = new StreamTarget(writable, { chunked: true });
  const conversion = await Conversion.init({
    input,
    output: new Output({ format: new Mp4OutputFormat({ fastStart: false }), target }),
    video: (track) => ({ discard: track.number !== 1 }),
    audio: async (track) => ({ discard: !isPackableAudio((await track.getCodec()) ?? "") }),
    copy: { mode: "forced", shiftTolerance: Number.POSITIVE_INFINITY },
    showWarnings: false,
  });
  const lost = conversion.discardedTracks.find(({ reason }) => reason !== "discarded_by_user");
  if (lost || !conversion.isValid) throw new Error(`A track cannot be moved: ${lost?.reason ?? "none"}.`);
  return conversion;
}

async function execute(
  conversion: Conversion,
  { signal, onProgress }: Pick<ConversionJob, "signal" | "onProgress">,
): Promise<void> {
  conversion.onProgress = onProgress;
  const cancel = () => void conversion.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    signal.throwIfAborted();
    await conversion.execute();
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
