"use client";

import { useId } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { RenameField } from "./rename-field";

/** For a file that has no place of its own on screen, such as one among search results. */
export function RenameDialog({ file, onClose }: { file: PutioFile; onClose: () => void }) {
  const formId = useId();
  return (
    <Dialog
      title="Rename"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId}>
            Rename
          </Button>
        </>
      }
    >
      <RenameField file={file} onEnd={onClose} formId={formId} />
    </Dialog>
  );
}
