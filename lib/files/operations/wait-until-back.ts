import { isSignedOut } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { listTrash } from "@/lib/putio/trash";
import { ROOT_ID } from "../folder-id";
import { NEXT_PAGE_ROWS } from "../page-policy";
import type { BulkItem } from "./bulk";
import type { OperationDeps } from "./deps";
import type { OperationRun } from "./operation";
import { findFile, locateFiles } from "./read-folder";

type Wait = { items: readonly BulkItem[]; run: OperationRun };
type Returned = { back: PutioFile[]; missing: BulkItem[] };

/** Longer and longer, for about two minutes; put.io mostly needs a second. */
const PAUSES_MS = [300, 700, 1000, 1500, 2000, 2500, ...Array<number>(36).fill(3000)];
/** Above this many, files are taken for back when a few of them are: reading them all would be a request a thousand. */
const MOST_VERIFIED = 5000;

/** Waits until put.io has put the files back, or long enough. */
export async function waitUntilBack(deps: OperationDeps, { items, run }: Wait): Promise<Returned> {
  const back = new Map<number, PutioFile>();
  let missing = [...items];
  for (const ms of PAUSES_MS) {
    if (missing.length === 0) break;
    await deps.pause({ ms, isForNetwork: false });
    const found = await look(deps, missing);
    for (const file of found) back.set(file.id, file);
    if (found.length > 0 && items.length > MOST_VERIFIED) return { back: [...back.values()], missing: [] };
    missing = missing.filter(({ id }) => !back.has(id));
    run.onProgress(items.length - missing.length, items.length);
  }
  return { back: [...back.values()], missing };
}

/** Those that are back. What fails here is asked again at the next turn. */
async function look(deps: OperationDeps, missing: readonly BulkItem[]): Promise<PutioFile[]> {
  const { api } = deps;
  try {
    const candidates = await withoutTrashed(deps, missing);
    const sample = sampleOf(candidates);
    const found: PutioFile[] = [];
    for (const { id } of sample) {
      const file = await findFile(api, id);
      if (file === null) return found;
      found.push(file);
    }
    if (sample.length === candidates.length || candidates.length > MOST_VERIFIED) return found;
    const inPlace = await locateFiles(api, candidates);
    const elsewhere = candidates.filter(({ id }) => !inPlace.has(id));
    // The folder may be gone, and its files be in the root.
    const inRoot = await locateFiles(
      api,
      elsewhere.map(({ id }) => ({ id, parentId: ROOT_ID })),
    );
    return [...found, ...inPlace.values(), ...inRoot.values()];
  } catch (error) {
    if (isSignedOut(error)) throw error;
    return [];
  }
}

const FEW_TRASHED = 100;

/** What still lies at the top of the trash need not be looked for: each look would be a 404 on the browser's console. */
async function withoutTrashed(
  { api }: OperationDeps,
  missing: readonly BulkItem[],
): Promise<readonly BulkItem[]> {
  const perPage = missing.length < FEW_TRASHED ? FEW_TRASHED : NEXT_PAGE_ROWS;
  const { files } = await listTrash(api, { perPage });
  const trashed = new Set(files.map(({ id }) => id));
  return missing.filter(({ id }) => !trashed.has(id));
}

/** All of a few; of many the first, the last and one between them. */
function sampleOf(items: readonly BulkItem[]): BulkItem[] {
  if (items.length <= 5) return [...items];
  const places = [0, Math.floor(items.length / 2), items.length - 1];
  return places.flatMap((place) => items[place] ?? []);
}
