import { copyName } from "@/lib/files/copy-name";
import { readWholeFolder } from "@/lib/files/operations/read-folder";
import { storedName } from "@/lib/format/stored-name";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import type { Chosen, ChosenFile } from "./chosen";

export type ClashChoice = "keep-both" | "replace" | "skip";

/** A chosen file under the names that put.io will have. */
export type PlannedFile = {
  chosen: ChosenFile;
  path: readonly string[];
  name: string;
  /** What lies there under this name already. */
  existing: PutioFile | null;
};

export type UploadPlan = {
  files: readonly PlannedFile[];
  emptyFolders: readonly (readonly string[])[];
  /** The names in each folder, by `keyOf` its path. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
};

type Listing = ReadonlyMap<string, PutioFile>;

/** Looks what lies already where the chosen files are to go. Only folders that are there are read, each once. */
export async function planUpload(
  api: PutioApi,
  { chosen, rootId }: { chosen: Chosen; rootId: number },
): Promise<UploadPlan> {
  const listings = new Map<string, Promise<Listing>>();
  function list(path: readonly string[]): Promise<Listing> {
    const known = listings.get(keyOf(path));
    if (known) return known;
    const listing = read(path);
    listings.set(keyOf(path), listing);
    return listing;
  }
  async function read(path: readonly string[]): Promise<Listing> {
    const name = path.at(-1);
    if (name === undefined) return listingOf(await readWholeFolder(api, { folderId: rootId }));
    const folder = (await list(path.slice(0, -1))).get(name);
    if (folder?.fileType !== "FOLDER") return new Map();
    return listingOf(await readWholeFolder(api, { folderId: folder.id }));
  }
  const files: PlannedFile[] = [];
  for (const file of chosen.files) {
    const path = file.path.map(storedName);
    const name = storedName(file.name);
    const existing = (await list(path)).get(name) ?? null;
    files.push({ chosen: file, path, name, existing });
  }
  const names = new Map<string, ReadonlySet<string>>();
  for (const [key, listing] of listings) names.set(key, new Set((await listing).keys()));
  return { files, names, emptyFolders: chosen.emptyFolders.map((path) => path.map(storedName)) };
}

/** Of several under one name the first counts. */
function listingOf(files: readonly PutioFile[]): Listing {
  return new Map(files.toReversed().map((file) => [file.name, file]));
}

export type ReadyFile = Omit<PlannedFile, "existing"> & { isReplacing: boolean };

/** What is uploaded under which name, once it is said what becomes of names that are taken. */
export function resolveClashes(plan: UploadPlan, choice: ClashChoice): ReadyFile[] {
  const taken = new Map([...plan.names].map(([key, names]) => [key, new Set(names)]));
  const replaced = new Set<PutioFile>();
  return plan.files.flatMap(({ existing, ...file }) => {
    if (existing && choice === "skip") return [];
    // A folder cannot be replaced by a file, and of two chosen files under one name the second would undo the first.
    const isReplaceable = existing !== null && existing.fileType !== "FOLDER" && !replaced.has(existing);
    const isReplacing = choice === "replace" && isReplaceable;
    if (isReplacing) replaced.add(existing);
    const names = taken.get(keyOf(file.path)) ?? new Set();
    const name = isReplacing ? file.name : freeCopyName(file.name, names);
    taken.set(keyOf(file.path), names.add(name));
    return [{ ...file, name, isReplacing }];
  });
}

function freeCopyName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 1; taken.has(free); number += 1) free = copyName({ name, fileType: "FILE" }, number);
  return free;
}

const keyOf = (path: readonly string[]) => JSON.stringify(path);
