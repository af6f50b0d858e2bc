import type { PutioFile } from "@/lib/putio/file";
import { ROOT_ID, SHARED_ROOT_ID } from "./folder-id";
import type { FileTargets } from "./targets";

/** What decides whether an action may be done, beyond the files themselves. */
export type ActionContext = {
  isTrashEnabled: boolean;
  /** put.io keeps a watched mark only with its history. */
  isHistoryEnabled: boolean;
  /** The folder on screen; null where files of several folders are shown together. */
  folder: { id: number; isForeign: boolean } | null;
  /** Files that were cut or copied, and wait to be pasted. */
  clipboardCount: number;
  /** A phone or tablet, which has a camera in it. */
  isByTouch: boolean;
};

/**
 * A friend's file, shown to us. The sender is asked for as well, because put.io's `is_shared` may also be true of a file of
 * one's own that others may see, and that one stays one's own to rename.
 */
export function isForeignFile(file: PutioFile): boolean {
  return file.isShared && file.senderName !== null;
}

function isBuiltIn(file: PutioFile): boolean {
  return file.id === ROOT_ID || file.id === SHARED_ROOT_ID || file.folderType !== "REGULAR";
}

export function builtInRefusal({ files }: FileTargets): string | null {
  return files.some(isBuiltIn) ? "This folder is a fixed part of put.io" : null;
}

export function ownershipRefusal(targets: FileTargets, { folder }: ActionContext): string | null {
  const builtIn = builtInRefusal(targets);
  if (builtIn) return builtIn;
  const foreign = targets.files.find(isForeignFile);
  if (foreign?.senderName) return `Shared by ${foreign.senderName}, who alone may change it`;
  return folder?.isForeign ? "Only the friend who shares this may change it" : null;
}

export function shareRefusal(targets: FileTargets, context: ActionContext): string | null {
  const builtIn = builtInRefusal(targets);
  if (builtIn) return builtIn;
  const foreign = targets.files.find(isForeignFile);
  if (foreign?.senderName) return `It belongs to ${foreign.senderName}, who alone may share it`;
  return context.folder?.isForeign ? "Only the friend to whom this belongs may share it" : null;
}

export function markRefusal(targets: FileTargets, context: ActionContext): string | null {
  if (!context.isHistoryEnabled) return "History is switched off in your put.io account";
  return ownershipRefusal(targets, context);
}

export function trashRefusal(targets: FileTargets, context: ActionContext): string | null {
  if (!context.isTrashEnabled) return "Trash is switched off in your put.io account: delete for good instead";
  return ownershipRefusal(targets, context);
}

export function folderRefusal(folder: ActionContext["folder"]): string | null {
  if (folder?.id === SHARED_ROOT_ID) return "put.io fills this folder itself";
  return folder?.isForeign ? "Only the friend who shares this folder may put something into it" : null;
}
