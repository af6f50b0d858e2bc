import type { PutioFile } from "@/lib/putio/file";
import type { TransferMode } from "./drop-target";
import { coverOf, type FileTargets } from "./targets";

/** Files that were cut or copied, and wait to be pasted. */
export type FileClipboard = {
  /** Tells one cut from the next, in this tab and in the others. */
  id: string;
  mode: TransferMode;
  targets: FileTargets;
};

type Placed = Pick<PutioFile, "id" | "parentId">;

let clipboard: FileClipboard | null = null;
let isCovered: (fileId: number) => boolean = () => false;
const listeners = new Set<() => void>();

export function subscribeToFileClipboard(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readFileClipboard(): FileClipboard | null {
  return clipboard;
}

/** What was on it before is forgotten, as everywhere. */
export function setFileClipboard(next: FileClipboard | null): void {
  clipboard = next;
  isCovered = next ? coverOf(next.targets) : () => false;
  for (const listener of listeners) listener();
}

/** Whether a row is drawn as one that is about to go. */
export function isCut({ id, parentId }: Placed): boolean {
  if (clipboard?.mode !== "move") return false;
  const { selection, folderId } = clipboard.targets;
  return isCovered(id) && (selection.kind === "files" || parentId === folderId);
}
