import { findPlace } from "../access";
import type { Sandbox } from "../create-sandbox";
import { tellHistory } from "../history";
import { ApiError } from "../http/api-error";
import { jobsOf } from "../jobs/sandbox-jobs";
import type { FileRecord, UserRecord } from "../state/entities";
import { phaseOf, planJob, type Schedule } from "../state/schedule";
import type { ZipRecord } from "../state/zips";
import { planZip } from "./plan-zip";

const WAIT_SECONDS = 1;
const BYTES_A_SECOND = 200 * 1024 * 1024;
const SHORTEST_SECONDS = 2;
const LONGEST_SECONDS = 300;
/** How long the link of a zip works. */
const LIFETIME_SECONDS = 24 * 60 * 60;
/** A guess, as all of put.io's limits here. */
const MAX_ZIP_BYTES = 50 * 1024 ** 3;

/** Begins a zip of these files and folders. Throws 403 `ZIP_TOTAL_SIZE_EXCEEDED`. */
export function createZip(
  sandbox: Sandbox,
  { user, files }: { user: UserRecord; files: FileRecord[] },
): ZipRecord {
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (sizeBytes > MAX_ZIP_BYTES) {
    throw new ApiError(403, "ZIP_TOTAL_SIZE_EXCEEDED", { message: "A zip can hold at most 50 GB." });
  }
  const zip = sandbox.store.zips.create({
    userId: user.id,
    name: zipName(files),
    rootIds: files.map(({ id }) => id),
    ...planBuild(sandbox, sizeBytes),
  });
  beginWork(sandbox, zip.id);
  return zip;
}

/** A zip of this user whose link still works. Throws 410 `LINK_EXPIRED`, also for an id that never was. */
export function requireZip(sandbox: Sandbox, { userId, id }: { userId: number; id: number }): ZipRecord {
  const zip = sandbox.store.zips.get(id);
  if (zip?.userId !== userId || isOver(sandbox, zip)) throw linkExpired();
  return zip;
}

/** The zips of a user whose links still work, the newest first. */
export function listZips(sandbox: Sandbox, userId: number): ZipRecord[] {
  return sandbox.store.zips.ofUser(userId).filter((zip) => !isOver(sandbox, zip));
}

/** Where a zip stands, by the clock and by the real work, whichever is behind. */
export function zipPhase(zip: ZipRecord, now: number): "NEW" | "PROCESSING" | "OVER" {
  const phase = phaseOf(zip, now);
  if (phase.kind === "new") return "NEW";
  return phase.kind === "over" && zip.outcome !== null ? "OVER" : "PROCESSING";
}

/** Stops a zip, or removes one that is done. */
export async function cancelZip(sandbox: Sandbox, zip: ZipRecord): Promise<void> {
  sandbox.store.zips.remove(zip.id);
  await jobsOf(sandbox).zips.cancel(jobKey(zip.id));
}

/** Builds a zip anew, of what its files are now; one that is under way goes on. */
export function retryZip(sandbox: Sandbox, zip: ZipRecord): void {
  if (zipPhase(zip, sandbox.clock.now()) !== "OVER") return;
  sandbox.store.zips.restart(zip.id, planBuild(sandbox, zip.sizeBytes));
  beginWork(sandbox, zip.id);
}

/** Takes up what an earlier run left. */
export function resumeZips(sandbox: Sandbox): void {
  for (const { id } of sandbox.store.zips.unfinished()) beginWork(sandbox, id);
}

/** 410: the link is too old, was cancelled, or never was. */
export function linkExpired(): ApiError {
  return new ApiError(410, "LINK_EXPIRED", { message: "This link has expired." });
}

/** Whether a zip's link works no more: too old, or made of what a friend does not share any longer. */
export function isOver({ store, clock }: Sandbox, zip: ZipRecord): boolean {
  if (clock.now() >= zip.endsAt + LIFETIME_SECONDS) return true;
  const viewer = store.users.get(zip.userId);
  if (viewer === null) return true;
  return store.files
    .foreign(zip.rootIds, viewer.id)
    .some((file) => findPlace({ store, viewer }, file.id) === null);
}

function planBuild({ clock }: Sandbox, sizeBytes: number): Schedule {
  const workSeconds = Math.min(LONGEST_SECONDS, SHORTEST_SECONDS + Math.floor(sizeBytes / BYTES_A_SECOND));
  return planJob(clock.now(), { waitSeconds: WAIT_SECONDS, workSeconds });
}

/** One file or folder lends its name. */
function zipName(files: readonly FileRecord[]): string {
  const [only, ...more] = files;
  return only && more.length === 0 ? `${only.name}.zip` : "Files.zip";
}

function beginWork(sandbox: Sandbox, id: number): void {
  jobsOf(sandbox).zips.run(jobKey(id), async (signal) => {
    try {
      await build(sandbox, { id, signal });
    } catch (error) {
      if (signal.aborted) throw error;
      console.warn("A zip could not be built:", error instanceof Error ? error.message : error);
      sandbox.store.zips.fail(id, { outcome: "broken", message: "The zip could not be built." });
    }
  });
}

async function build(sandbox: Sandbox, { id, signal }: { id: number; signal: AbortSignal }): Promise<void> {
  const { zips, files } = sandbox.store;
  const zip = zips.get(id);
  if (zip === null) return;
  const roots = zip.rootIds.flatMap((rootId) => files.get(rootId) ?? []);
  const plan = await planZip(sandbox, { roots, signal });
  if (plan.entries.length === 0) {
    zips.fail(id, { outcome: "failed", message: "None of these files could be read." });
    return;
  }
  zips.finish(id, plan);
  tellHistory(sandbox.store, {
    userId: zip.userId,
    type: "zip_created",
    extra: { zip_id: zip.id, zip_size: plan.sizeBytes },
  });
}

function jobKey(id: number): string {
  return `zip ${id}`;
}
