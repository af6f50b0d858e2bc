"use client";

import type { KeyboardEvent } from "react";
import { type DropTarget, dropRefusal, type TransferMode } from "@/lib/files/drop-target";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FolderPicker } from "./folder-picker";
import { KindSymbols } from "./kind-icons";
import { transferFiles } from "./transfer-files";
import { useFileOperations } from "./use-file-operations";
import { usePicker } from "./use-picker";
import type { Subfolders } from "./use-subfolders";

type MoveDialogProps = { targets: FileTargets; mode: TransferMode; onClose: () => void };

/** Asks for the folder that files are to go to. What is open in the picker is where they go. */
export function MoveDialog({ targets, mode, onClose }: MoveDialogProps) {
  const operations = useFileOperations();
  const picker = usePicker(targets);
  const target = targetOf(picker.folderId, picker.place);
  const refusal = target && !picker.isSearching ? dropRefusal(targets, target, { mode }) : null;
  const canSubmit = target !== null && refusal === null && !picker.isSearching;
  const verb = mode === "copy" ? "Copy" : "Move";
  const what = targets.count === 1 ? "1 item" : `${targets.count} items`;

  function handleSubmit() {
    if (!canSubmit) return;
    onClose();
    transferFiles(targets, { operations, target, mode });
  }
  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    handleSubmit();
  }

  return (
    <Dialog
      title={`${verb} to a folder`}
      onClose={onClose}
      actions={
        <>
          <p role="status" className={REASON_CLASS}>
            {picker.isSearching ? "Open one of them first." : refusal}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" title="Ctrl Enter" aria-disabled={!canSubmit} onClick={handleSubmit}>
            {`${verb} ${what}`}
          </Button>
        </>
      }
    >
      <KindSymbols />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one key for the button from everywhere in the dialog. */}
      <div className="flex flex-col gap-3" onKeyDown={handleKey}>
        <Subject targets={targets} />
        <FolderPicker targets={targets} mode={mode} picker={picker} />
      </div>
    </Dialog>
  );
}

/** On a phone a line of its own, which is not there while there is nothing to say. */
const REASON_CLASS =
  "mr-auto flex-1 basis-40 self-center text-muted empty:basis-0 max-sm:basis-full max-sm:empty:basis-0";

/** null while the folder has not been read: nobody is asked to move things into the unknown. */
function targetOf(
  folderId: number,
  { isKnown, isShared, trail }: Subfolders,
): Extract<DropTarget, { kind: "folder" }> | null {
  if (!isKnown) return null;
  return { kind: "folder", folderId, name: trail.at(-1)?.name ?? "", trail, isShared };
}

const NAMED = 3;

/** Who it is about, as far as it can be said in two lines. */
function Subject({ targets }: { targets: FileTargets }) {
  const names = targets.files.slice(0, NAMED).map(({ name }) => visibleName(name));
  const rest = targets.count - names.length;
  return (
    <p className="line-clamp-2 text-muted break-words">
      {names.map((name, index) => (
        <span key={targets.files[index]?.id}>
          {index > 0 ? ", " : ""}
          <bdi dir="auto">{name}</bdi>
        </span>
      ))}
      {rest > 0 && names.length > 0 ? ` and ${rest} more` : null}
    </p>
  );
}
