"use client";

import type { TrashRows } from "@/lib/trash/trash-rows";
import { useFormats } from "../files/formats";
import { useFileOperations } from "../files/use-file-operations";
import { DeleteQuestion } from "../ui/delete-question";

type EmptyTrashDialogProps = { rows: TrashRows; onClose: () => void };

export function EmptyTrashDialog({ rows, onClose }: EmptyTrashDialogProps) {
  const formats = useFormats();
  const operations = useFileOperations();
  const { count, sizeBytes } = rows;

  function handleEmpty() {
    onClose();
    void operations.emptyTrash({ count });
  }

  return (
    <DeleteQuestion title="Empty the trash?" act="Empty trash" onDelete={handleEmpty} onClose={onClose}>
      <p>
        {count === 1 ? "The item in it is" : `All ${formats.count(count)} items in it are`} deleted for good
        {sizeBytes === null ? "" : `, which frees ${formats.bytes(sizeBytes)}`}. Nothing brings{" "}
        {count === 1 ? "it" : "them"} back.
      </p>
    </DeleteQuestion>
  );
}
