import type { Sandbox } from "../create-sandbox";
import { freeBlobs } from "../due-work";
import { jobsOf } from "../jobs/sandbox-jobs";
import { mp4Facts } from "../media-facts";
import type { ConversionRecord } from "../state/conversions";
import type { BlobRecord, FileRecord, UserRecord } from "../state/entities";
import { releaseBlob } from "../state/purge";
import { phaseOf, planJob } from "../state/schedule";
import { convertFilm } from "./convert-film";
import { mp4Copy } from "./mp4-copy";

/** put.io's `mp4` object. */
export type Mp4Json = {
  id: number;
  status: "NOT_AVAILABLE" | "IN_QUEUE" | "CONVERTING" | "COMPLETED" | "ERROR";
  percent_done?: number;
  size?: number;
};

const WAIT_SECONDS = 2;
/** How many of one user's films the clock shows as being converted at the same time. */
const LANES = 2;
/** A film takes a twentieth of its length, but at least long enough to be seen at it. */
const SPEED = 20;
const SHORTEST_SECONDS = 6;
const LONGEST_SECONDS = 600;

/** How much of the real work is done (0 … 1), where it can tell; gone with the process, as the work is. */
const progress = new WeakMap<Sandbox, Map<number, number>>();

/** Where the MP4 of a file stands, by the clock and by the real work, whichever is behind. */
export function mp4Status(
  sandbox: Sandbox,
  { file, blob }: { file: FileRecord; blob: BlobRecord | null },
): Mp4Json {
  const { store } = sandbox;
  const { isAvailable, sizeBytes } = mp4Facts(file, { blob, copy: mp4Copy(store, file) });
  if (isAvailable) {
    return { id: file.id, status: "COMPLETED", percent_done: 100, size: sizeBytes ?? 0 };
  }
  const conversion = store.conversions.get(file.id);
  return conversion === null
    ? { id: file.id, status: "NOT_AVAILABLE" }
    : underWay(conversion, { now: store.clock.now(), done: progressOf(sandbox).get(file.id) ?? 1 });
}

/**
 * Asks for the MP4 of a video; answers whether anything was begun. One that is there, under way, or that the file is
 * itself, stays as it is; one that failed is tried again.
 */
export function startConversion(
  sandbox: Sandbox,
  { user, file, blob }: { user: UserRecord; file: FileRecord; blob: BlobRecord },
): boolean {
  const { status } = mp4Status(sandbox, { file, blob });
  if (status !== "NOT_AVAILABLE" && status !== "ERROR") return false;
  const { conversions, clock } = sandbox.store;
  const now = clock.now();
  const ends = conversions.open(user.id, now).map(({ endsAt }) => endsAt);
  const freeAt = ends.sort((a, b) => b - a)[LANES - 1] ?? 0;
  const workSeconds = workSecondsOf(blob);
  conversions.start({
    fileId: file.id,
    userId: user.id,
    ...planJob(now, { waitSeconds: WAIT_SECONDS, workSeconds, freeAt }),
  });
  beginWork(sandbox, file.id);
  return true;
}

/** Takes a conversion back, or removes the MP4 that came of one. false: there is none. */
export async function removeConversion(sandbox: Sandbox, fileId: number): Promise<boolean> {
  const { conversions, database } = sandbox.store;
  const conversion = conversions.get(fileId);
  if (conversion === null) return false;
  conversions.remove(fileId);
  if (conversion.blobId !== null) freeBlobs(sandbox, releaseBlob(database, conversion.blobId));
  await jobsOf(sandbox).conversions.cancel(jobKey(fileId));
  return true;
}

/** What one user waits for, in order. */
export function conversionQueue(sandbox: Sandbox, userId: number): (Mp4Json & { name: string })[] {
  const { store } = sandbox;
  return store.conversions.open(userId, store.clock.now()).flatMap(({ fileId }) => {
    const file = store.files.get(fileId);
    if (file === null) return [];
    const blob = file.blobId === null ? null : store.blobs.get(file.blobId);
    return [{ ...mp4Status(sandbox, { file, blob }), name: file.name }];
  });
}

/** Takes up what an earlier run left. */
export function resumeConversions(sandbox: Sandbox): void {
  for (const { fileId } of sandbox.store.conversions.unfinished()) beginWork(sandbox, fileId);
}

function underWay(conversion: ConversionRecord, { now, done }: { now: number; done: number }): Mp4Json {
  const id = conversion.fileId;
  const phase = phaseOf(conversion, now);
  if (phase.kind === "new" || phase.kind === "waiting") return { id, status: "IN_QUEUE", percent_done: 0 };
  if (phase.kind === "over" && conversion.outcome === "failed") return { id, status: "ERROR" };
  const byClock = phase.kind === "working" ? phase.part : 1;
  const part = conversion.outcome === null ? Math.min(byClock, done) : byClock;
  return { id, status: "CONVERTING", percent_done: Math.min(99, Math.floor(part * 100)) };
}

function workSecondsOf({ probe }: BlobRecord): number {
  const seconds = Math.ceil((probe?.durationSeconds ?? 0) / SPEED);
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds));
}

function beginWork(sandbox: Sandbox, fileId: number): void {
  const { files, blobs, conversions } = sandbox.store;
  const known = progressOf(sandbox);
  const blob = blobs.get(files.get(fileId)?.blobId ?? 0);
  // Of a film of unknown length the clock alone can tell.
  if (blob?.probe?.durationSeconds) known.set(fileId, 0);
  jobsOf(sandbox).conversions.run(jobKey(fileId), async (signal) => {
    const onProgress = (part: number) => known.set(fileId, part);
    const copy = blob && (await convertFilm(sandbox, { blob, signal, onProgress }));
    known.delete(fileId);
    conversions.finish(fileId, copy?.id ?? null);
  });
}

function jobKey(fileId: number): string {
  return `conversion of ${fileId}`;
}

function progressOf(sandbox: Sandbox): Map<number, number> {
  const known = progress.get(sandbox) ?? new Map<number, number>();
  progress.set(sandbox, known);
  return known;
}
