"use client";

import { quoted } from "@/lib/files/operations/sentence";
import type { Transfer } from "@/lib/putio/transfer";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";

type CancelQuestionProps = { transfer: Transfer; onClose: () => void; onCancel: () => void };

/** Asked before a transfer is cancelled that nothing can add again; any other has an undo instead. */
export function CancelQuestion({ transfer, onClose, onCancel }: CancelQuestionProps) {
  const formats = useFormats();
  const { name, downloadedBytes } = transfer;

  function handleCancel() {
    onClose();
    onCancel();
  }

  return (
    <Dialog
      title={`Cancel ${quoted(name)}?`}
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Go on with it
          </Button>
          <Button tone="danger" onClick={handleCancel}>
            Cancel the transfer
          </Button>
        </>
      }
    >
      <p>
        It was added as a private torrent file, which put.io does not give back: to have it again, you need
        that file.
        {downloadedBytes ? ` The ${formats.bytes(downloadedBytes)} that have come so far are lost.` : ""}
      </p>
    </Dialog>
  );
}
