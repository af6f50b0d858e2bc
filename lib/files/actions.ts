import type { PutioFile } from "@/lib/putio/file";
import { ACTION_KEYS } from "./action-keys";
import {
  type ActionContext,
  builtInRefusal,
  folderRefusal,
  isForeignFile,
  markRefusal,
  ownershipRefusal,
  shareRefusal,
  trashRefusal,
} from "./action-refusals";
import { hasMp4Copy } from "./mp4-copy";
import type { FileTargets } from "./targets";
import { watchStateOf } from "./watch-state";

export type FileActionId =
  | "open"
  | "play"
  | "show-in-folder"
  | "details"
  | "mark-watched"
  | "mark-unwatched"
  | "rename"
  | "move"
  | "copy"
  | "cut"
  | "copy-files"
  | "paste"
  | "download"
  | "copy-links"
  | "copy-path"
  | "share"
  | "copy-to-my-files"
  | "convert"
  | "save-mp4"
  | "delete-mp4"
  | "extract"
  | "trash"
  | "delete-forever"
  | "upload"
  | "upload-folder"
  | "add-transfers"
  | "take-photo"
  | "new-folder"
  | "select-all";

export type FileAction = {
  id: FileActionId;
  label: (targets: FileTargets) => string;
  /** Entries of one group stand together, with a line between groups. */
  group: "open" | "mark" | "organise" | "take" | "make" | "remove" | "folder";
  keys: readonly string[];
  /** The one of its keys that is printed beside it (`keyLabel` spells it). */
  shortcut: string | null;
  isDestructive: boolean;
  /** It concerns the folder on screen, and needs no file. */
  isForFolder: boolean;
  /** Whether it makes any sense here. What makes none is left out; what is merely not allowed stays, with its reason. */
  isOffered: (targets: FileTargets, context: ActionContext) => boolean;
  /** Why it is not allowed; null: it is. */
  refusal: (targets: FileTargets, context: ActionContext) => string | null;
};

/** Everything one can do with files, in the order of the menus: one list for menu, toolbar, bar, keyboard and palette. */
export const fileActions: readonly FileAction[] = [
  action("open", "open", {
    label: () => "Open",
    isOffered: ({ count, files }) => count === 1 && !isMedia(files[0]),
  }),
  action("play", "open", {
    label: () => "Play",
    isOffered: ({ count, files }) => count === 1 && isMedia(files[0]),
  }),
  action("show-in-folder", "open", {
    label: () => "Show in folder",
    isOffered: ({ count }, { folder }) => count === 1 && folder === null,
  }),
  action("details", "open", { label: () => "Details" }),
  action("mark-watched", "mark", {
    label: () => "Mark as watched",
    isOffered: ({ files }) => files.some((file) => isMedia(file) && !isWatched(file)),
    refusal: markRefusal,
  }),
  action("mark-unwatched", "mark", {
    label: () => "Mark as not watched",
    isOffered: ({ files }) => files.some(isWatched),
    refusal: markRefusal,
  }),
  action("rename", "organise", { label: () => "Rename", isOffered: isOne, refusal: ownershipRefusal }),
  action("move", "organise", { label: () => "Move to…", refusal: ownershipRefusal }),
  action("copy", "organise", {
    label: () => "Copy to…",
    isOffered: (targets, context) => targets.count > 0 && !isFriends(targets, context),
    refusal: builtInRefusal,
  }),
  action("cut", "organise", { label: () => "Cut", refusal: ownershipRefusal }),
  action("copy-files", "organise", { label: () => "Copy", refusal: builtInRefusal }),
  action("copy-path", "organise", { label: () => "Copy path", isOffered: isOne }),
  action("copy-to-my-files", "organise", {
    label: () => "Copy to my files…",
    isOffered: isFriends,
    refusal: builtInRefusal,
  }),
  action("share", "take", { label: () => "Share…", refusal: shareRefusal }),
  action("download", "take", {
    label: ({ count, files }) =>
      count === 1 && files[0]?.fileType !== "FOLDER" ? "Download to this device" : "Download…",
    refusal: builtInRefusal,
  }),
  action("copy-links", "take", { label: () => "Copy download links", refusal: builtInRefusal }),
  action("convert", "make", {
    label: ({ files }) =>
      files.some(({ fileType }) => fileType === "FOLDER") ? "Convert videos to MP4" : "Convert to MP4",
    // What a folder needs is not known before put.io has looked; it takes on what needs it.
    isOffered: ({ files }) =>
      files.some(
        ({ fileType, needsConversion, isMp4Available }) =>
          fileType === "FOLDER" || (needsConversion === true && !isMp4Available),
      ),
    refusal: ownershipRefusal,
  }),
  action("save-mp4", "make", {
    label: () => "Save the MP4 in this folder",
    isOffered: ({ count, files }) => count === 1 && files.some(hasMp4Copy),
  }),
  action("delete-mp4", "make", {
    label: () => "Delete the MP4 copy…",
    isOffered: ({ count, files }) => count === 1 && files.some(hasMp4Copy),
    refusal: ownershipRefusal,
  }),
  action("extract", "make", {
    label: () => "Extract",
    isOffered: ({ files }) => files.length > 0 && files.every((file) => file.fileType === "ARCHIVE"),
    refusal: ownershipRefusal,
  }),
  action("trash", "remove", { label: () => "Move to Trash", isDestructive: true, refusal: trashRefusal }),
  action("delete-forever", "remove", {
    label: () => "Delete for good…",
    isDestructive: true,
    refusal: ownershipRefusal,
  }),
  action("upload", "folder", {
    label: () => "Upload files…",
    isForFolder: true,
    refusal: (_targets, { folder }) => folderRefusal(folder),
  }),
  action("upload-folder", "folder", {
    label: () => "Upload a folder…",
    isForFolder: true,
    refusal: (_targets, { folder }) => folderRefusal(folder),
  }),
  action("add-transfers", "folder", {
    label: () => "Add transfers…",
    isForFolder: true,
    refusal: (_targets, { folder }) => folderRefusal(folder),
  }),
  action("take-photo", "folder", {
    label: () => "Take a photo or video…",
    isForFolder: true,
    isOffered: (_targets, { isByTouch }) => isByTouch,
    refusal: (_targets, { folder }) => folderRefusal(folder),
  }),
  action("new-folder", "folder", {
    label: () => "New folder",
    isForFolder: true,
    refusal: (_targets, { folder }) => folderRefusal(folder),
  }),
  action("paste", "folder", {
    label: () => "Paste",
    isForFolder: true,
    refusal: (_targets, context) =>
      context.clipboardCount === 0 ? "Cut or copy something first" : folderRefusal(context.folder),
  }),
  action("select-all", "folder", { label: () => "Select all", isForFolder: true }),
];

type Particulars = Pick<FileAction, "label"> &
  Partial<Pick<FileAction, "isDestructive" | "isForFolder" | "isOffered" | "refusal">>;

function action(id: FileActionId, group: FileAction["group"], particulars: Particulars): FileAction {
  const isForFolder = particulars.isForFolder ?? false;
  return {
    id,
    group,
    keys: ACTION_KEYS[id] ?? [],
    shortcut: ACTION_KEYS[id]?.[0] ?? null,
    isDestructive: false,
    isForFolder,
    isOffered: isForFolder ? (_targets, { folder }) => folder !== null : ({ count }) => count > 0,
    refusal: () => null,
    ...particulars,
  };
}

export function actionOf(id: FileActionId): FileAction {
  const found = fileActions.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no action ${id}`);
  return found;
}

/** What a menu for these files holds. */
export function offeredActions(targets: FileTargets, context: ActionContext): FileAction[] {
  return fileActions.filter((candidate) => !candidate.isForFolder && candidate.isOffered(targets, context));
}

/** What the folder itself offers: its own menu, and the bar above it. */
export function folderActions(targets: FileTargets, context: ActionContext): FileAction[] {
  return fileActions.filter((candidate) => candidate.isForFolder && candidate.isOffered(targets, context));
}

/** A key may belong to several actions, of which one makes sense at a time (watched, not watched). */
export function actionForKey(
  combo: string,
  { targets, context }: { targets: FileTargets; context: ActionContext },
): FileAction | null {
  const owners = fileActions.filter(({ keys }) => keys.includes(combo));
  return owners.find((owner) => owner.isOffered(targets, context)) ?? null;
}

/** put.io copies what friends share by another call, which takes its time. */
function isFriends({ files, count }: FileTargets, { folder }: ActionContext): boolean {
  return count > 0 && (folder?.isForeign === true || files.every(isForeignFile));
}

function isOne({ count }: FileTargets): boolean {
  return count === 1;
}

function isMedia(file: PutioFile | undefined): boolean {
  return file?.fileType === "VIDEO" || file?.fileType === "AUDIO";
}

function isWatched(file: PutioFile): boolean {
  return watchStateOf(file).kind === "watched";
}
