import { countSelected, isSelected, type Selection } from "@/lib/files/selection";
import { type FileTargets, targetsOf } from "@/lib/files/targets";
import type { PutioFile } from "@/lib/putio/file";
import { folderCursor } from "@/lib/putio/files";
import { browserApi } from "@/lib/query/browser-api";
import { type FolderOnScreen, folderOnScreen, readSelection } from "./selection-store";

/** Up to here ids go along one by one, which the undo of a move needs; beyond, a cursor stands for all of them. */
const MOST_IDS = 1000;

/** What is selected, as an action takes it. Fails as any call to put.io may, where a cursor is needed. */
export async function selectedTargets(): Promise<FileTargets> {
  const screen = folderOnScreen();
  const selection = readSelection();
  if (!screen) return targetsOf([], null);
  const known = knownTargets(screen, selection);
  const isWhole = selection.kind === "some" || screen.rows.isComplete;
  if (selection.kind === "some" || (isWhole && known.count <= MOST_IDS)) return known;
  const { cursor } = await folderCursor(browserApi, { folderId: screen.folderId });
  // Without a cursor put.io has said all there is, and it is here.
  if (cursor === null) return known;
  return { ...known, selection: { kind: "listing", cursor, excludedIds: [...selection.excludedIds] } };
}

let atHand: { screen: FolderOnScreen; selection: Selection; targets: FileTargets } | null = null;

/** The same without asking anybody: enough to know what may be offered. Kept, as a bar asks a dozen times for each change. */
export function targetsAtHand(): FileTargets {
  const [screen, selection] = [folderOnScreen(), readSelection()];
  if (!screen) return targetsOf([], null);
  if (atHand?.screen !== screen || atHand.selection !== selection)
    atHand = { screen, selection, targets: knownTargets(screen, selection) };
  return atHand.targets;
}

function knownTargets({ folderId, rows }: FolderOnScreen, selection: Selection): FileTargets {
  const files: PutioFile[] = rows.files.filter(({ id }) => isSelected(selection, id));
  const count = countSelected(selection, rows.count);
  const targets = targetsOf(files, folderId);
  if (files.length === count) return targets;
  const fileIds = selection.kind === "some" ? [...selection.ids] : targets.files.map(({ id }) => id);
  return { ...targets, selection: { kind: "files", fileIds }, count, sizeBytes: null };
}
