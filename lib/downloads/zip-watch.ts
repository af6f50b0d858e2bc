import { describeError } from "@/lib/errors/messages";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { getZip } from "@/lib/putio/zips";
import { Poller } from "@/lib/query/poller";
import { createSettling } from "@/lib/query/settling";
import { readZips, setZipState, subscribeToZips, type ZipJob, type ZipState, zipOf } from "./zip-store";

/** A zip of a few files is ready within seconds, and somebody sits there waiting for it. */
const EVERY_MS = 1000;

let watch: Poller | null = null;
const settling = createSettling();

/** Follows the zips that put.io packs, for as long as the tab lives; `onReady` is told once of each. */
export function startZipWatch(api: PutioApi, options: { onReady: (job: ZipJob) => void }): () => void {
  const poller = new Poller({
    everyMs: EVERY_MS,
    async look(signal) {
      const packing = readZips().filter(({ state }) => state.kind === "packing");
      for (const job of packing) {
        await lookAtZip(api, { job, signal });
        const now = zipOf(job.key);
        if (now?.state.kind === "ready") options.onReady(now);
      }
      return readZips().some(({ state }) => state.kind === "packing");
    },
    onGiveUp(error) {
      for (const { key, state } of readZips()) {
        if (state.kind !== "packing") continue;
        setZipState(key, { kind: "failed", zipId: state.zipId, message: describeError(error).title });
      }
      settling.giveUp(error);
    },
  });
  watch = poller;
  if (readZips().some(({ state }) => state.kind === "packing")) poller.wake();
  return () => {
    poller.stop();
    if (watch === poller) watch = null;
  };
}

export function wakeZipWatch(): void {
  watch?.wake();
}

/** Reads how far a zip is, and writes it into the store. */
export async function lookAtZip(
  api: PutioApi,
  { job, signal }: { job: ZipJob; signal?: AbortSignal },
): Promise<void> {
  const zipId = "zipId" in job.state ? job.state.zipId : null;
  if (zipId === null) return;
  const next = await readZip(api, { zipId, signal });
  const now = zipOf(job.key)?.state;
  // Put away, or packed anew, while put.io answered.
  if (!now || !("zipId" in now) || now.zipId !== zipId) return;
  if (JSON.stringify(now) !== JSON.stringify(next)) setZipState(job.key, next);
}

async function readZip(
  api: PutioApi,
  options: { zipId: number; signal: AbortSignal | undefined },
): Promise<ZipState> {
  const { zipId } = options;
  try {
    const zip = await getZip(api, options);
    if (zip.status === "ERROR") return { kind: "failed", zipId, message: zip.message };
    if (zip.status !== "DONE") return { kind: "packing", zipId };
    return { kind: "ready", zipId, sizeBytes: zip.sizeBytes, missingFiles: zip.missingFiles };
  } catch (error) {
    if (!(error instanceof PutioError)) throw error;
    if (error.code === "gone" || error.code === "not-found") return { kind: "expired" };
    // A 500 of this type is put.io's word about the zip and no hiccup (contract, 2.19).
    if (error.errorType === "ERROR_IN_ZIP") return { kind: "failed", zipId, message: error.publicMessage };
    throw error;
  }
}

/** Settles when put.io packs it no more: with how it ended, or null where it was cancelled. */
export function whenPacked(key: string): Promise<ZipState | null> {
  return settling.wait({
    subscribe: subscribeToZips,
    read() {
      const state = zipOf(key)?.state ?? null;
      return state?.kind === "asking" || state?.kind === "packing" ? undefined : state;
    },
  });
}
