"use client";

import { Suspense } from "react";
import type { FileTargets } from "@/lib/files/targets";
import { lazyPart } from "../ui/lazy-part";
import type { FileDialog } from "./file-acts";

const NewFolderDialog = lazyPart(async () => ({
  default: (await import("./new-folder-dialog")).NewFolderDialog,
}));
const DeleteForeverDialog = lazyPart(async () => ({
  default: (await import("./delete-forever-dialog")).DeleteForeverDialog,
}));
const RenameDialog = lazyPart(async () => ({ default: (await import("./rename-dialog")).RenameDialog }));
const DetailsPanel = lazyPart(async () => ({ default: (await import("./details-panel")).DetailsPanel }));
const MoveDialog = lazyPart(async () => ({ default: (await import("./move-dialog")).MoveDialog }));

const DownloadDialog = lazyPart(async () => ({
  default: (await import("./download-dialog")).DownloadDialog,
}));
const ShareDialog = lazyPart(async () => ({
  default: (await import("../sharing/share-dialog")).ShareDialog,
}));
const ExtractDialog = lazyPart(async () => ({ default: (await import("./extract-dialog")).ExtractDialog }));
const DeleteMp4Dialog = lazyPart(async () => ({
  default: (await import("../convert/delete-mp4-dialog")).DeleteMp4Dialog,
}));

type FileDialogsProps = { dialog: FileDialog; onClose: () => void };

/** Which component each dialog is. Its code is fetched when it is first asked for. */
export function FileDialogs({ dialog, onClose }: FileDialogsProps) {
  return (
    <Suspense fallback={null}>
      <Mounted dialog={dialog} onClose={onClose} />
    </Suspense>
  );
}

function Mounted({ dialog, onClose }: FileDialogsProps) {
  switch (dialog.kind) {
    case "new-folder":
      return <NewFolderDialog folderId={dialog.folderId} onClose={onClose} />;
    case "rename":
      return <RenameDialog file={dialog.file} onClose={onClose} />;
    case "delete-forever":
      return <DeleteForeverDialog targets={dialog.targets} onClose={onClose} />;
    case "details":
      return <DetailsPanel file={dialog.file} onClose={onClose} />;
    case "move":
    case "copy":
      return <MoveDialog targets={dialog.targets} mode={dialog.kind} onClose={onClose} />;
    case "share":
      // One leads to another: that of the folder around.
      return <ShareDialog key={keyOf(dialog.targets)} targets={dialog.targets} onClose={onClose} />;
    case "download":
      return <DownloadDialog targets={dialog.targets} onClose={onClose} />;
    case "extract":
      return <ExtractDialog targets={dialog.targets} onClose={onClose} />;
    case "delete-mp4":
      return <DeleteMp4Dialog file={dialog.file} sizeBytes={dialog.file.mp4SizeBytes} onClose={onClose} />;
    default:
      return null;
  }
}

function keyOf({ files, count }: FileTargets): string {
  return `${files[0]?.id} ${count}`;
}
