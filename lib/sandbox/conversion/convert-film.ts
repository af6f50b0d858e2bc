import type { Sandbox } from "../create-sandbox";
import { probeMedia } from "../media/probe";
import type { BlobRecord, MediaProbe } from "../state/entities";
import { encodeToMp4 } from "./ffmpeg";
import { type ConversionJob, canRemux, remuxToMp4 } from "./remux";

export type FilmConversion = Pick<ConversionJob, "signal" | "onProgress"> & { blob: BlobRecord };

/**
 * Makes the MP4 of a film as a blob of its own: by moving its packets where their codecs allow it, else by ffmpeg where
 * that is installed. null: neither can, or what came of it does not play.
 */
export async function convertFilm(sandbox: Sandbox, film: FilmConversion): Promise<BlobRecord | null> {
  const draft = sandbox.blobFiles.draft();
  const job = { path: sandbox.blobFiles.resolve(film.blob.path), target: draft.path, ...film };
  try {
    for (const way of waysOf(sandbox, film.blob.probe)) {
      const probe = await attempt(way, job);
      film.signal.throwIfAborted();
      if (probe === null) continue;
      const written = await draft.keep();
      return sandbox.store.blobs.findOrCreate({ ...written, probe, posterPath: film.blob.posterPath });
    }
    return null;
  } finally {
    await draft.drop();
  }
}

type Way = (job: ConversionJob) => Promise<void>;

function waysOf(sandbox: Sandbox, probe: MediaProbe | null): Way[] {
  const { ffmpeg } = sandbox;
  const durationSeconds = probe?.durationSeconds ?? 0;
  const encode: Way = (job) => encodeToMp4(ffmpeg ?? "", { ...job, durationSeconds });
  return [...(probe && canRemux(probe) ? [remuxToMp4] : []), ...(ffmpeg === null ? [] : [encode])];
}

/** What came of it; null where it failed or would not play after all. */
async function attempt(way: Way, job: ConversionJob): Promise<MediaProbe | null> {
  try {
    await way(job);
    const probe = await probeMedia(job.target);
    return probe?.canPackage && probe.container === "mp4" ? probe : null;
  } catch (error) {
    if (job.signal.aborted) throw error;
    console.warn("A film could not be converted:", error instanceof Error ? error.message : error);
    return null;
  }
}
