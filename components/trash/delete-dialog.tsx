"use client";

import { subjectWords } from "@/lib/files/operations/sentence";
import type { TrashFile } from "@/lib/putio/trash";
import { useFormats } from "../files/formats";
import { useFileOperations } from "../files/use-file-operations";
import { DeleteQuestion } from "../ui/delete-question";

type DeleteDialogProps = {
  files: readonly TrashFile[];
  onClose: () => void;
  /** Somebody said yes. */
  onDelete: () => void;
};

/** Out of the trash and away: the one act here that nothing takes back. */
export function DeleteDialog({ files, onClose, onDelete }: DeleteDialogProps) {
  const formats = useFormats();
  const operations = useFileOperations();
  const name = files.length === 1 ? (files[0]?.name ?? null) : null;
  const what = subjectWords({ count: files.length, name }, formats.count);
  const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);

  function handleDelete() {
    onDelete();
    onClose();
    void operations.deleteFromTrash(files);
  }

  return (
    <DeleteQuestion
      title={`Delete ${what} for good?`}
      act={`Delete ${name === null ? what : "it"} for good`}
      onDelete={handleDelete}
      onClose={onClose}
    >
      <p>
        This frees {formats.bytes(sizeBytes)}. Nothing brings {files.length === 1 ? "it" : "them"} back.
      </p>
    </DeleteQuestion>
  );
}
