import type { Breadcrumb, PutioFile } from "@/lib/putio/file";
import { isForeignFile } from "./action-refusals";
import { SHARED_ROOT_ID } from "./folder-id";
import type { FileTargets } from "./targets";

/** How files go to another place: a picker, a drag and the clipboard alike. */
export type TransferMode = "move" | "copy";

/** A place that files can be put into. */
export type DropTarget =
  | { kind: "trash" }
  | {
      kind: "folder";
      folderId: number;
      name: string;
      /** The way from the root to it, itself last; null while nobody knows. */
      trail: readonly Breadcrumb[] | null;
      /** A friend's, or the list of friends. */
      isShared: boolean;
    };

type FolderTarget = Extract<DropTarget, { kind: "folder" }>;

/** Ctrl as on Windows and Linux, Option as on a Mac: both copy on both, so that nobody's habit fails. */
export function transferModeOf({ ctrlKey, altKey }: { ctrlKey: boolean; altKey: boolean }): TransferMode {
  return ctrlKey || altKey ? "copy" : "move";
}

/** Why these files cannot go there, as a sentence for people; null: they can. */
export function dropRefusal(
  targets: FileTargets,
  target: DropTarget,
  { mode }: { mode: TransferMode },
): string | null {
  const fixed = targets.files.find(isFixed);
  if (fixed) return `“${nameOf(fixed)}” stays where it is.`;
  if (target.kind === "trash")
    return hasFriendsFile(targets) ? "A friend's files can be put into the trash by that friend only." : null;
  return (
    writeRefusal(target) ??
    (mode === "move" && hasFriendsFile(targets)
      ? "A friend's files stay with that friend. Copy them instead."
      : null) ??
    nestingRefusal(targets, target, { mode }) ??
    (mode === "move" && isAlreadyThere(targets, target)
      ? `${targets.count === 1 ? "It is" : "They are"} in this folder already.`
      : null)
  );
}

/** Why nothing can be put into that folder, whatever it is; null: something can. */
export function writeRefusal({ folderId, isShared }: Pick<FolderTarget, "folderId" | "isShared">) {
  return isShared || folderId === SHARED_ROOT_ID
    ? "This is a friend's folder: only that friend can put something into it."
    : null;
}

/** Whether the folder itself is among the files that are on their way. */
export function isOnTheWay(
  targets: FileTargets,
  folder: { folderId: number; parentId: number | null },
): boolean {
  const { selection } = targets;
  if (selection.kind === "files") return selection.fileIds.includes(folder.folderId);
  // Everything of one folder is on its way; what was read of it may be a part.
  return folder.parentId === targets.folderId && !selection.excludedIds.includes(folder.folderId);
}

function nestingRefusal(
  targets: FileTargets,
  { folderId, trail }: FolderTarget,
  { mode }: { mode: TransferMode },
): string | null {
  const done = mode === "move" ? "moved" : "copied";
  const way = trail ?? [{ id: folderId, name: "" }];
  const at = way.findIndex(({ id }, step) =>
    isOnTheWay(targets, { folderId: id, parentId: way[step - 1]?.id ?? null }),
  );
  if (at === -1) return null;
  return way[at]?.id === folderId
    ? `A folder cannot be ${done} into itself.`
    : `A folder cannot be ${done} into a folder inside it.`;
}

function isAlreadyThere(targets: FileTargets, { folderId }: FolderTarget): boolean {
  if (targets.folderId !== null) return targets.folderId === folderId;
  return targets.files.length > 0 && targets.files.every((file) => file.parentId === folderId);
}

function hasFriendsFile({ files }: FileTargets): boolean {
  return files.some(isForeignFile);
}

/** put.io's own folders: the list of friends, and each friend's place in it. */
function isFixed({ folderType, fileType }: PutioFile): boolean {
  return fileType === "FOLDER" && folderType !== "REGULAR";
}

function nameOf({ id, name }: PutioFile): string {
  return id === SHARED_ROOT_ID ? "Shared with you" : name;
}
