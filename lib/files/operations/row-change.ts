import type { PutioFile } from "@/lib/putio/file";
import type { FileChange } from "../folder-changes";
import { withChangedRows, withOnlyRows, withoutRows, withRows, withRowsBack } from "../folder-changes";
import type { FolderData } from "../folder-data";
import { coverOf, type FileTargets } from "../targets";

type Targets = Pick<FileTargets, "selection" | "folderId">;

/** What an operation does to the rows on screen, before put.io has said a word. */
export type RowChange =
  | { kind: "remove"; targets: Targets }
  /** `files` are those that are known; of a large listing too many to be shown at their new place. */
  | { kind: "move"; targets: Targets; toFolderId: number; files: readonly PutioFile[] }
  | { kind: "insert"; folderId: number; files: readonly PutioFile[] }
  /** Out of the trash list, which shows nothing else. null: all of it. */
  | { kind: "discard"; fileIds: ReadonlySet<number> | null }
  /** The same for all, or for each its own. */
  | { kind: "update"; targets: Targets; change: FileChange | ReadonlyMap<number, FileChange> };

/** Where rows stand: in a folder, among search results (null), or in the trash. */
export type RowPlace = number | null | "trash";

type Rows = { folderId: RowPlace; data: FolderData };

/** The rows after the change; the very same object where it does not concern them. */
export function applyRowChange(change: RowChange, rows: Rows): FolderData {
  const { folderId, data } = rows;
  if ((change.kind === "discard") !== (folderId === "trash")) return data;
  switch (change.kind) {
    case "discard":
      return withoutRows(data, (id) => change.fileIds?.has(id) ?? true);
    case "insert":
      return change.folderId === folderId ? withRows(data, change.files) : data;
    case "update": {
      const isCovered = coverIn(change.targets, folderId);
      return withChangedRows(data, (id) => (isCovered(id) ? changeFor(change, id) : null));
    }
    case "remove":
      return withoutTargets(change.targets, rows);
    case "move":
      if (change.toFolderId === folderId) return withRows(data, movedFiles(change));
      // A search still finds it, at its new place.
      if (folderId === null) return applyRowChange(parentUpdate(change), rows);
      return withoutTargets(change.targets, rows);
  }
}

type Undone = Rows & {
  /** The rows as they were before the change. */
  before: FolderData;
  hasFailed: (fileId: number) => boolean;
};

/** Takes the change back for the files that put.io left as they were. */
export function revertRowChange(change: RowChange, undone: Undone): FolderData {
  const { folderId, data, before, hasFailed } = undone;
  switch (change.kind) {
    case "discard":
      return withRowsBack(data, { before, isReturned: hasFailed });
    case "insert":
      return change.folderId === folderId ? withoutInserted(change.files, undone) : data;
    case "update":
      return withOldValues(change, undone);
    case "remove":
      return withTargetsBack(change.targets, undone);
    case "move":
      if (change.toFolderId === folderId) return withoutInserted(change.files, undone);
      if (folderId === null) return revertRowChange(parentUpdate(change), undone);
      return withTargetsBack(change.targets, undone);
  }
}

type Move = Extract<RowChange, { kind: "move" }>;
type Update = Extract<RowChange, { kind: "update" }>;

function changeFor({ change }: Update, fileId: number): FileChange | null {
  return isEach(change) ? (change.get(fileId) ?? null) : change;
}

function movedFiles({ files, toFolderId }: Move): PutioFile[] {
  return files.map((file) => ({ ...file, parentId: toFolderId }));
}

function parentUpdate({ targets, toFolderId }: Move): Update {
  return { kind: "update", targets, change: { parentId: toFolderId } };
}

function isEach(change: Update["change"]): change is ReadonlyMap<number, FileChange> {
  return change instanceof Map;
}

/** A listing covers its own folder alone; ids are ids wherever they are seen. */
function coverIn(targets: Targets, folderId: RowPlace): (fileId: number) => boolean {
  const isMeant = targets.selection.kind === "files" || targets.folderId === folderId;
  return isMeant ? coverOf(targets) : () => false;
}

function withoutTargets(targets: Targets, { folderId, data }: Rows): FolderData {
  const isCovered = coverIn(targets, folderId);
  const isWhole = targets.selection.kind === "listing" && targets.folderId === folderId;
  // What a listing covers goes even where it has not been read.
  return isWhole ? withOnlyRows(data, (id) => !isCovered(id)) : withoutRows(data, isCovered);
}

function withTargetsBack(targets: Targets, { folderId, data, before, hasFailed }: Undone): FolderData {
  const isCovered = coverIn(targets, folderId);
  return withRowsBack(data, { before, isReturned: (id) => isCovered(id) && hasFailed(id) });
}

function withoutInserted(files: readonly PutioFile[], { data, before, hasFailed }: Undone): FolderData {
  const inserted = new Set(files.map(({ id }) => id));
  const known = new Set(before.pages.flatMap((page) => page.files.map(({ id }) => id)));
  return withoutRows(data, (id) => inserted.has(id) && hasFailed(id) && !known.has(id));
}

function withOldValues(update: Update, { folderId, data, before, hasFailed }: Undone): FolderData {
  const isCovered = coverIn(update.targets, folderId);
  const old = new Map<number, PutioFile>();
  for (const page of before.pages)
    for (const file of page.files) if (isCovered(file.id) && hasFailed(file.id)) old.set(file.id, file);
  return withChangedRows(data, (id) => {
    const file = old.get(id);
    const change = file && changeFor(update, id);
    // Only what was changed: a position that moved on meanwhile stays.
    return change && Object.fromEntries(Object.keys(change).map((key) => [key, Reflect.get(file, key)]));
  });
}
