import { JOB_WORDS } from "@/lib/errors/job-messages";
import { describeError } from "@/lib/errors/messages";
import type { OperationResult, OperationSpec } from "@/lib/files/operations/operation";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioApi } from "@/lib/putio/api";
import { cancelZip, createZip, retryZip } from "@/lib/putio/zips";
import { addZip, removeZip, setZipState, type ZipJob, type ZipState } from "./zip-store";
import { wakeZipWatch, whenPacked } from "./zip-watch";

type Packed = Pick<ZipJob, "label" | "selection"> &
  Pick<FileTargets, "count"> & { items: OperationSpec["items"] };

let lastKey = 0;

/** Has put.io pack files and folders, and lasts until it has. The download begins by itself when the zip is ready. */
export function zipOperation(
  api: PutioApi,
  targets: FileTargets,
  { label }: { label: string },
): OperationSpec {
  const { count, files, selection } = targets;
  const packed = { label, selection, count, items: files };
  lastKey += 1;
  const key = `${Date.now()}-${lastKey}`;
  return packing(packed, () => createAndWait(api, { key, packed }));
}

/** The same files once more, after put.io has thrown the zip away or could not pack it. It takes the place of the old one. */
export function zipAgainOperation(api: PutioApi, job: ZipJob): OperationSpec {
  const { key, label, selection, state } = job;
  const count = selection.kind === "files" ? selection.fileIds.length : 0;
  const packed = { label, selection, count, items: [] };
  if (state.kind !== "failed" || state.zipId === null)
    return packing(packed, () => createAndWait(api, { key, packed }));
  const { zipId } = state;
  return packing(packed, async () => {
    await retryZip(api, { zipId });
    setZipState(key, { kind: "packing", zipId });
    return waitFor(key, packed);
  });
}

/** Takes it off the list, and off put.io's if it is still being packed. */
export async function putZipAway(api: PutioApi, job: ZipJob): Promise<void> {
  removeZip(job.key);
  if (job.state.kind === "packing") await cancelZip(api, { zipId: job.state.zipId });
}

function packing({ count, items, label }: Packed, work: () => Promise<OperationResult>): OperationSpec {
  const isNamed = count < 2;
  return {
    kind: "zip",
    verb: { doing: "Packing", done: "Packed", where: "as a zip" },
    subject: { count, name: isNamed ? (items[0]?.name ?? label) : null },
    items,
    // Its notice is about the download, which is what one wanted.
    isQuiet: true,
    work,
  };
}

async function createAndWait(
  api: PutioApi,
  { key, packed }: { key: string; packed: Packed },
): Promise<OperationResult> {
  const { label, selection } = packed;
  addZip({ key, label, selection, state: { kind: "asking" } });
  try {
    const { zipId } = await createZip(api, { selection });
    setZipState(key, { kind: "packing", zipId });
  } catch (error) {
    setZipState(key, { kind: "failed", zipId: null, message: describeError(error).title });
    throw error;
  }
  return waitFor(key, packed);
}

async function waitFor(key: string, packed: Expected): Promise<OperationResult> {
  wakeZipWatch();
  return resultOf(await whenPacked(key), packed);
}

type Expected = Pick<Packed, "items" | "label" | "count">;

function resultOf(state: ZipState | null, { items, label, count }: Expected): OperationResult {
  if (state === null) return { done: 0, skipped: count, failed: [], note: "It was cancelled." };
  if (state.kind === "ready") {
    const missing = state.missingFiles.length;
    return { done: count, skipped: 0, failed: [], ...(missing > 0 ? { note: missingNote(missing) } : {}) };
  }
  const words = JOB_WORDS[state.kind === "expired" ? "zip-expired" : "zip-failed"];
  const reason = state.kind === "failed" ? (state.message ?? words.title) : words.title;
  // Of a large listing the files are not known; the zip itself is what failed then.
  const lost = items.length > 0 ? items : [{ id: 0, name: label }];
  return { done: 0, skipped: 0, failed: lost.map(({ id, name }) => ({ fileId: id, name, reason })) };
}

function missingNote(count: number): string {
  return count === 1 ? "One file is missing from it." : `${count} files are missing from it.`;
}
