"use client";

import { writeRefusal } from "@/lib/files/drop-target";
import { targetsOf } from "@/lib/files/targets";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FolderPicker } from "./folder-picker";
import { KindSymbols } from "./kind-icons";
import { usePicker } from "./use-picker";

type ChooseFolderDialogProps = {
  title: string;
  startId: number;
  onChoose: (folderId: number) => void;
  onClose: () => void;
};

/** The folder that is open in the picker is the one that is chosen. */
export function ChooseFolderDialog({ title, startId, onChoose, onClose }: ChooseFolderDialogProps) {
  const targets = targetsOf([], startId);
  const picker = usePicker(targets);
  const { folderId, place, isSearching } = picker;
  const refusal = place.isKnown ? writeRefusal({ folderId, isShared: place.isShared }) : null;
  const canChoose = place.isKnown && refusal === null && !isSearching;

  function handleChoose() {
    if (!canChoose) return;
    onChoose(folderId);
    onClose();
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <p role="status" className="mr-auto flex-1 basis-40 self-center text-muted empty:basis-0">
            {isSearching ? "Open one of them first." : refusal}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" aria-disabled={!canChoose} onClick={handleChoose}>
            Use this folder
          </Button>
        </>
      }
    >
      <KindSymbols />
      <div className="flex flex-col gap-3">
        <FolderPicker targets={targets} mode="copy" picker={picker} />
      </div>
    </Dialog>
  );
}
