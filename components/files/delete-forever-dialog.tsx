"use client";

import { useQuery } from "@tanstack/react-query";
import { accountQuery } from "@/lib/account/queries";
import { subjectWords } from "@/lib/files/operations/sentence";
import type { FileTargets } from "@/lib/files/targets";
import { formatBytes } from "@/lib/format/bytes";
import { browserApi } from "@/lib/query/browser-api";
import { DeleteQuestion } from "../ui/delete-question";
import { useLocale } from "../ui/locale";
import { useFileOperations } from "./use-file-operations";

type DeleteForeverDialogProps = { targets: FileTargets; onClose: () => void };

/** The one deletion that asks: nothing brings these back. */
export function DeleteForeverDialog({ targets, onClose }: DeleteForeverDialogProps) {
  const locale = useLocale();
  const operations = useFileOperations();
  const { data: account } = useQuery(accountQuery(browserApi));
  const { count, sizeBytes, files } = targets;
  const name = count === 1 ? (files[0]?.name ?? null) : null;
  const what = subjectWords({ count, name }, new Intl.NumberFormat(locale).format);
  const short = name === null ? what : "it";
  const hasFolders = files.some(({ fileType }) => fileType === "FOLDER");

  function handleDelete() {
    onClose();
    void operations.deleteForGood(targets);
  }

  return (
    <DeleteQuestion
      title={`Delete ${what} for good?`}
      act={`Delete ${short} for good`}
      onDelete={handleDelete}
      onClose={onClose}
    >
      <p>
        {sizeBytes === null ? "" : `This frees ${formatBytes(sizeBytes, { locale })}. `}
        {hasFolders ? "Folders go with everything in them. " : ""}
        Nothing brings {count === 1 ? "it" : "them"} back.
      </p>
      {account?.settings.isTrashEnabled === false ? (
        <p className="pt-2 text-muted">Your trash at put.io is switched off, so there is no undo.</p>
      ) : null}
    </DeleteQuestion>
  );
}
