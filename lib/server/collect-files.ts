import "server-only";
import type { PutioApi } from "../putio/api";
import type { PutioFile } from "../putio/file";
import { continueFolder, listFolder } from "../putio/files";

/** A file that was found, or one that the browser named: what an address needs of it. */
export type CollectedFile = Pick<PutioFile, "id" | "name" | "fileType" | "isMp4Available"> & {
  sizeBytes: number | null;
  durationSeconds: number | null;
};

/** A file and the folders that lead to it from where the search began. */
export type PlacedFile = { file: CollectedFile; folders: readonly string[] };

type Limits = { entries: number; folders: number };
type CollectOptions = {
  /** Left out, and not looked into, wherever they lie. */
  excludedIds?: readonly number[];
  limits?: Limits;
  signal?: AbortSignal | undefined;
};

/** More lines than these no list is read by, and more folders take put.io minutes. */
const LIMITS: Limits = { entries: 10_000, folders: 1000 };
const AT_ONCE = 4;

type FolderNode = { id: number; folders: readonly string[]; entries: Entry[] };
type Entry = { kind: "file"; file: PlacedFile } | { kind: "folder"; node: FolderNode };

/**
 * Opens folders up to their last file, a few at a time, and answers the files in the order in which one would read the tree: each
 * folder's own order, its folders' files in their place. `isCut`: there was more than the limits allow.
 */
export async function collectFiles(
  api: PutioApi,
  roots: readonly CollectedFile[],
  { excludedIds = [], limits = LIMITS, signal }: CollectOptions = {},
): Promise<{ files: PlacedFile[]; isCut: boolean }> {
  const left = { ...limits };
  const walk: Walk = { left, excluded: new Set(excludedIds), signal };
  const top = entriesOf(roots, []);
  left.entries -= roots.length;
  let waiting = nodesOf(top);
  while (waiting.length > 0 && left.entries > 0 && left.folders > 0) {
    const turn = waiting.slice(0, Math.min(AT_ONCE, left.folders));
    left.folders -= turn.length;
    await Promise.all(turn.map((node) => fill(api, node, walk)));
    // Depth first: a list that is cut then lacks whole folders at its end rather than something everywhere.
    waiting = [...turn.flatMap((node) => nodesOf(node.entries)), ...waiting.slice(turn.length)];
  }
  return { files: flatten(top).slice(0, limits.entries), isCut: waiting.length > 0 || left.entries < 0 };
}

/** The same for what lies in one folder, whose own name leads no path. */
export async function collectFolder(
  api: PutioApi,
  { folderId, ...options }: CollectOptions & { folderId: number },
): Promise<{ files: PlacedFile[]; isCut: boolean }> {
  const root: CollectedFile = {
    ...{ id: folderId, name: "", fileType: "FOLDER", isMp4Available: false },
    ...{ sizeBytes: null, durationSeconds: null },
  };
  const { files, isCut } = await collectFiles(api, [root], options);
  return { files: files.map(({ file, folders }) => ({ file, folders: folders.slice(1) })), isCut };
}

type Walk = { left: Limits; excluded: ReadonlySet<number>; signal: AbortSignal | undefined };

async function fill(api: PutioApi, node: FolderNode, { left, excluded, signal }: Walk): Promise<void> {
  const first = await listFolder(api, { folderId: node.id, perPage: PAGE_ROWS, signal });
  let { files, cursor } = first;
  for (;;) {
    const kept = files.filter((file) => !excluded.has(file.id));
    node.entries.push(...entriesOf(kept.map(collected), node.folders));
    left.entries -= kept.length;
    if (cursor === null || left.entries < 0) return;
    ({ files, cursor } = await continueFolder(api, { cursor, perPage: PAGE_ROWS, signal }));
  }
}

const PAGE_ROWS = 1000;

/** What is read of a file that put.io lists. */
function collected(file: PutioFile): CollectedFile {
  const { id, name, fileType, isMp4Available, sizeBytes, video } = file;
  return { id, name, fileType, isMp4Available, sizeBytes, durationSeconds: video?.durationSeconds ?? null };
}

function entriesOf(files: readonly CollectedFile[], folders: readonly string[]): Entry[] {
  return files.map((file) =>
    file.fileType === "FOLDER"
      ? { kind: "folder", node: { id: file.id, folders: [...folders, file.name], entries: [] } }
      : { kind: "file", file: { file, folders } },
  );
}

function nodesOf(entries: readonly Entry[]): FolderNode[] {
  return entries.flatMap((entry) => (entry.kind === "folder" ? [entry.node] : []));
}

function flatten(entries: readonly Entry[]): PlacedFile[] {
  return entries.flatMap((entry) => (entry.kind === "file" ? [entry.file] : flatten(entry.node.entries)));
}
