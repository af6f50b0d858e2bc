import type { FolderRows } from "@/lib/files/folder-rows";
import {
  isSelected,
  NOTHING_SELECTED,
  type Selection,
  type SelectionState,
  selectAll,
  selectOne,
  selectRange,
  selectThese,
  toggleOne,
  withoutGone,
} from "@/lib/files/selection";
import type { FileTargets } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";

/** The folder whose rows are on screen, for whoever acts on it from outside of the list: keys, menus, the palette. */
export type FolderOnScreen = {
  folderId: number;
  /** null where put.io sent none. */
  folder: PutioFile | null;
  rows: FolderRows;
  /** Those of them that a filter leaves; ranges and the mouse go by what is seen. */
  shown: FolderRows;
};

/*
 * A module store, as the selection is one per tab and has readers all over the page (rows, bars, keys, drag and drop), most of
 * which are not drawn when it changes.
 */
let screen: FolderOnScreen | null = null;
let state: SelectionState = NOTHING_SELECTED;
const listeners = new Set<() => void>();

export function subscribeToSelection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readSelection(): Selection {
  return state.selection;
}

export function folderOnScreen(): FolderOnScreen | null {
  return screen;
}

/** Called by the list at each change of its rows. Another folder begins with nothing selected. */
export function showFolder(next: FolderOnScreen) {
  const isSame = screen?.folderId === next.folderId;
  const haveRowsChanged = screen?.rows !== next.rows;
  screen = next;
  if (!isSame) return publish(NOTHING_SELECTED);
  // Of a folder that is still arriving nobody can say what is gone.
  if (haveRowsChanged && next.rows.isComplete && state !== NOTHING_SELECTED)
    publish(withoutGone(state, new Set(next.rows.files.map(({ id }) => id))));
}

/** The list is no longer on screen. */
export function leaveFolder(folderId: number): void {
  if (screen?.folderId !== folderId) return;
  screen = null;
  publish(NOTHING_SELECTED);
}

export function toggleSelected(fileId: number): void {
  publish(toggleOne(state, fileId));
}

export function selectOnly(fileId: number): void {
  publish(selectOne(fileId));
}

/** Everything in the folder; of a folder that is filtered, what the filter leaves. */
export function selectEverything(): void {
  const filtered = screen && screen.shown !== screen.rows ? screen.shown : null;
  publish(filtered ? selectThese(filtered.files.map(({ id }) => id)) : selectAll());
}

export function clearSelection(): void {
  publish(NOTHING_SELECTED);
}

/** What an action has taken away is selected no longer. */
export function unselect({ selection }: FileTargets) {
  if (selection.kind === "listing") return clearSelection();
  for (const id of selection.fileIds) if (isSelected(state.selection, id)) publish(toggleOne(state, id));
}

/** From the row that was last chosen by itself to this one. Rows that have not arrived cannot be part of a range. */
export function selectThrough(fileId: number, { startId }: { startId: number }) {
  const files = screen?.shown.files ?? [];
  const anchorId = state.anchorId ?? startId;
  const [from, to] = [indexOf(files, anchorId), indexOf(files, fileId)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return selectOnly(fileId);
  const ids = files.slice(from, to + 1).map(({ id }) => id);
  publish(selectRange({ ...state, anchorId }, ids));
}

/** These rows beside what was selected before: a rectangle that the mouse draws, a finger that passes over rows. */
export function selectAlso(fileIds: readonly number[]): void {
  publish(selectRange(state, fileIds));
}

/** What is selected now is where the next range starts from. */
export function settleSelection(): void {
  publish({ ...state, base: state.selection });
}

function indexOf(files: readonly PutioFile[], fileId: number): number {
  return files.findIndex(({ id }) => id === fileId);
}

function publish(next: SelectionState): void {
  if (next === state) return;
  const isDrawnTheSame = next.selection === state.selection;
  state = next;
  if (!isDrawnTheSame) for (const listener of listeners) listener();
}
