import type { Sandbox } from "../create-sandbox";
import { jobsOf } from "../jobs/sandbox-jobs";
import type { FileRecord, UserRecord } from "../state/entities";
import type { ExtractionOutcome, ExtractionRecord } from "../state/extractions";
import { phaseOf, planJob, type Schedule } from "../state/schedule";
import { openStoredFile } from "../stored-bytes";
import { archiveKind } from "./archive-kind";
import { ArchiveProblem, PasswordNeeded } from "./archive-problem";
import { plantUnpacked } from "./plant-unpacked";
import { pathsOf, type UnpackedEntry, unpackZip } from "./unpack-zip";

/** put.io's object of an extraction. */
export type ExtractionJson = {
  id: number;
  name: string;
  files: number[];
  num_parts: number;
  message: string | null;
  status: "NEW" | "SENT_TO_QUEUE" | "EXTRACTING" | "EXTRACTED" | "ERROR" | "PASSWORD" | "PASSWORD_OBTAINED";
};

const WAIT_SECONDS = 2;
const BYTES_A_SECOND = 50 * 1024 * 1024;
const SHORTEST_SECONDS = 3;
const LONGEST_SECONDS = 600;

const STATUS = { extracted: "EXTRACTED", failed: "ERROR", password: "PASSWORD" } as const;

/**
 * Asks for archives to be unpacked, the parts of one archive together. What is under way stays so; what failed or waits
 * for a password begins anew with this one.
 */
export function startExtractions(
  sandbox: Sandbox,
  {
    user,
    archives,
    password,
  }: { user: UserRecord; archives: readonly FileRecord[]; password: string | null },
): ExtractionJson[] {
  const known = new Map(sandbox.store.extractions.ofUser(user.id).map((record) => [record.fileId, record]));
  return groupParts(archives).map((parts) => {
    const record = startOne(sandbox, { user, parts, password, known: known.get(parts[0].id) ?? null });
    return extractionJson(sandbox, record);
  });
}

/** All that a user has asked for and not dismissed, in the order of asking. */
export function listExtractions(sandbox: Sandbox, userId: number): ExtractionJson[] {
  return sandbox.store.extractions.ofUser(userId).map((record) => extractionJson(sandbox, record));
}

/** Forgets an extraction; one that is under way is stopped. false: this user has none of this id. */
export async function dismissExtraction(
  sandbox: Sandbox,
  { userId, id }: { userId: number; id: number },
): Promise<boolean> {
  const { extractions } = sandbox.store;
  if (extractions.get(id)?.userId !== userId) return false;
  extractions.remove(id);
  await jobsOf(sandbox).extractions.cancel(jobKey(id));
  return true;
}

/** Takes up what an earlier run left. */
export function resumeExtractions(sandbox: Sandbox): void {
  for (const { id } of sandbox.store.extractions.unfinished()) beginWork(sandbox, id);
}

type Parts = readonly [FileRecord, ...FileRecord[]];

function startOne(
  sandbox: Sandbox,
  asked: { user: UserRecord; parts: Parts; password: string | null; known: ExtractionRecord | null },
): ExtractionRecord {
  const { extractions } = sandbox.store;
  const { user, parts, password, known } = asked;
  const schedule = planWork(sandbox, parts);
  if (known && isUnderWay(known, sandbox.clock.now())) return known;
  if (known?.outcome === "failed" || known?.outcome === "password") {
    extractions.restart(known.id, { ...schedule, password });
    beginWork(sandbox, known.id);
    return extractions.get(known.id) ?? known;
  }
  const [{ id: fileId, name }] = parts;
  const partIds = parts.map((part) => part.id);
  const record = extractions.start({ userId: user.id, fileId, name, partIds, password, ...schedule });
  beginWork(sandbox, record.id);
  return record;
}

function isUnderWay(record: ExtractionRecord, now: number): boolean {
  return record.outcome === null || phaseOf(record, now).kind !== "over";
}

function planWork({ clock }: Sandbox, parts: Parts): Schedule {
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  const workSeconds = Math.min(LONGEST_SECONDS, SHORTEST_SECONDS + Math.floor(sizeBytes / BYTES_A_SECOND));
  return planJob(clock.now(), { waitSeconds: WAIT_SECONDS, workSeconds });
}

/** `Show.part1.rar` and `Show.part2.rar` of one folder are one archive, the first part first. */
function groupParts(archives: readonly FileRecord[]): Parts[] {
  const groups = new Map<string, Parts>();
  const byName = [...archives].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of byName) {
    const stem = /^(.+)\.part\d+\.rar$/is.exec(file.name)?.[1];
    const key = stem === undefined ? `${file.id}` : `${file.parentId}/${stem}`;
    const before = groups.get(key);
    groups.set(key, before ? [...before, file] : [file]);
  }
  return [...groups.values()];
}

function extractionJson(sandbox: Sandbox, record: ExtractionRecord): ExtractionJson {
  const status = statusOf(record, sandbox.clock.now());
  const isOver = status === "ERROR" || status === "PASSWORD";
  return {
    id: record.id,
    name: record.name,
    files: record.partIds,
    num_parts: record.partIds.length,
    message: isOver ? record.message : null,
    status,
  };
}

function statusOf(record: ExtractionRecord, now: number): ExtractionJson["status"] {
  const phase = phaseOf(record, now);
  if (phase.kind === "new") return record.isUnlocked ? "PASSWORD_OBTAINED" : "NEW";
  if (phase.kind === "waiting") return "SENT_TO_QUEUE";
  return phase.kind === "over" && record.outcome !== null ? STATUS[record.outcome] : "EXTRACTING";
}

function beginWork(sandbox: Sandbox, id: number): void {
  jobsOf(sandbox).extractions.run(jobKey(id), async (signal) => {
    const record = sandbox.store.extractions.get(id);
    if (record === null) return;
    try {
      const { archive, entries } = await unpack(sandbox, { record, signal });
      await settle(sandbox, { record, archive, entries });
    } catch (error) {
      if (signal.aborted) throw error;
      sandbox.store.extractions.finish(id, failureOf(error));
    }
  });
}

async function unpack(
  sandbox: Sandbox,
  { record, signal }: { record: ExtractionRecord; signal: AbortSignal },
): Promise<{ archive: FileRecord; entries: UnpackedEntry[] }> {
  const { files, users } = sandbox.store;
  const archive = files.get(record.fileId);
  const user = users.get(record.userId);
  if (archive === null || user === null) throw new ArchiveProblem("The archive is gone.");
  const { path } = await openStoredFile(sandbox, archive);
  const found = await archiveKind(path);
  const { password } = record;
  if (found.kind === "rar" && found.isEncrypted && password === null) throw new PasswordNeeded(false);
  if (found.kind === "rar") throw new ArchiveProblem("RAR archives cannot be unpacked here.");
  if (found.kind === "other") throw new ArchiveProblem("This archive cannot be read.");
  const freeBytes = user.diskSizeBytes - user.usedBytes;
  return { archive, entries: await unpackZip(sandbox.blobFiles, { path, password, freeBytes, signal }) };
}

/** The folder appears and the work is done in one step, or neither; what was dismissed meanwhile leaves nothing. */
async function settle(
  { store, blobFiles }: Sandbox,
  done: { record: ExtractionRecord; archive: FileRecord; entries: UnpackedEntry[] },
): Promise<void> {
  const { id } = done.record;
  const archive = store.files.get(done.archive.id);
  const isWanted = archive !== null && store.extractions.get(id) !== null;
  if (isWanted) {
    store.database.transaction(() => {
      plantUnpacked(store, archive, done.entries);
      store.extractions.finish(id, { outcome: "extracted", message: null });
    });
    return;
  }
  await blobFiles.remove(pathsOf(done.entries));
  store.extractions.finish(id, { outcome: "failed", message: "The archive is gone." });
}

function failureOf(error: unknown): { outcome: ExtractionOutcome; message: string } {
  if (error instanceof PasswordNeeded) return { outcome: "password", message: error.message };
  if (error instanceof ArchiveProblem) return { outcome: "failed", message: error.message };
  console.warn("An archive could not be unpacked:", error instanceof Error ? error.message : error);
  return { outcome: "failed", message: "This archive cannot be read." };
}

function jobKey(id: number): string {
  return `extraction ${id}`;
}
