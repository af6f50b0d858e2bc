import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { continueFolder, getFile, listFolder } from "@/lib/putio/files";
import { NEXT_PAGE_ROWS } from "../page-policy";

/** The rows of a folder, page by page, for as long as somebody reads on. */
export async function* readFolder(api: PutioApi, folderId: number): AsyncGenerator<PutioFile[]> {
  const first = await listFolder(api, { folderId, perPage: NEXT_PAGE_ROWS });
  yield first.files;
  let { cursor } = first;
  while (cursor !== null) {
    const next = await continueFolder(api, { cursor, perPage: NEXT_PAGE_ROWS });
    yield next.files;
    cursor = next.cursor;
  }
}

/** Every row of a folder, or as many as `most`. */
export async function readWholeFolder(
  api: PutioApi,
  { folderId, most = Number.POSITIVE_INFINITY }: { folderId: number; most?: number },
): Promise<PutioFile[]> {
  const files: PutioFile[] = [];
  for await (const page of readFolder(api, folderId)) {
    files.push(...page);
    if (files.length >= most) break;
  }
  return files;
}

/** A folder's number of rows, without reading them; null where put.io does not count. */
export async function countFolder(api: PutioApi, folderId: number): Promise<number | null> {
  return (await listFolder(api, { folderId, perPage: 1 })).total;
}

type Placed = { id: number; parentId: number | null };

/** Up to here asking for each file costs less than reading their folder. */
const FEW_FILES = 5;

/** Those of the files that are still where they were. For when nobody knows whether put.io did what it was asked. */
export async function findUnmoved(api: PutioApi, files: readonly Placed[]): Promise<Set<number>> {
  const found = await locateFiles(api, files);
  const isUnmoved = ({ id, parentId }: Placed) => {
    const now = found.get(id);
    return now !== undefined && (parentId === null || now.parentId === parentId);
  };
  return new Set(files.filter(isUnmoved).map(({ id }) => id));
}

/** What put.io has of these files: of a few wherever they are now, of many as far as they lie in their folders. */
export async function locateFiles(api: PutioApi, files: readonly Placed[]): Promise<Map<number, PutioFile>> {
  const found = new Map<number, PutioFile>();
  for (const [folderId, inside] of groupByFolder(files)) {
    const isFew = folderId === null || inside.length <= FEW_FILES;
    const located = isFew
      ? await askForEach(api, inside)
      : await lookInFolder(api, { folderId, wanted: new Set(inside.map(({ id }) => id)) });
    for (const file of located) found.set(file.id, file);
  }
  return found;
}

/** The file as put.io has it now; null: it has none. */
export async function findFile(api: PutioApi, fileId: number): Promise<PutioFile | null> {
  try {
    return await getFile(api, { fileId });
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PutioError && (error.code === "not-found" || error.code === "gone");
}

export function groupByFolder<File extends Placed>(files: readonly File[]): Map<number | null, File[]> {
  const groups = new Map<number | null, File[]>();
  for (const file of files) {
    const group = groups.get(file.parentId);
    if (group) group.push(file);
    else groups.set(file.parentId, [file]);
  }
  return groups;
}

async function askForEach(api: PutioApi, files: readonly Placed[]): Promise<PutioFile[]> {
  const found: PutioFile[] = [];
  for (const { id } of files) {
    const now = await findFile(api, id);
    if (now) found.push(now);
  }
  return found;
}

async function lookInFolder(
  api: PutioApi,
  { folderId, wanted }: { folderId: number; wanted: ReadonlySet<number> },
): Promise<PutioFile[]> {
  const found: PutioFile[] = [];
  try {
    for await (const page of readFolder(api, folderId)) {
      found.push(...page.filter(({ id }) => wanted.has(id)));
      if (found.length === wanted.size) break;
    }
  } catch (error) {
    // The folder itself has gone, and all that was in it.
    if (!isNotFound(error)) throw error;
  }
  return found;
}
