"use client";

import { useMemo } from "react";
import { stemLengthOf } from "@/lib/files/name-rules";
import { originalName, storedName } from "@/lib/format/stored-name";
import type { PutioFile } from "@/lib/putio/file";
import { type FieldEnd, NameField } from "./name-field";
import { takenNamesIn } from "./taken-names";
import { useFileOperations } from "./use-file-operations";

type RenameFieldProps = {
  file: PutioFile;
  onEnd: (end: FieldEnd) => void;
  /** In a dialog, for its button. */
  formId?: string;
};

/** The name of a file, being changed. The row shows the new one at once; if put.io refuses, it says so and the old one is back. */
export function RenameField({ file, onEnd, formId }: RenameFieldProps) {
  const operations = useFileOperations();
  const takenNames = useMemo(() => takenNamesIn(file.parentId, file), [file]);
  const name = originalName(file.name);
  function handleSubmit(typed: string, end: FieldEnd) {
    onEnd(end);
    // Only what was typed is stored anew: an old name may hold what a new one may not.
    if (typed !== name) void operations.rename(file, storedName(typed));
  }
  return (
    <NameField
      label="New name"
      initialName={name}
      selectedLength={stemLengthOf(name, { isFolder: file.fileType === "FOLDER" })}
      takenNames={takenNames}
      onSubmit={handleSubmit}
      onCancel={onEnd}
      formId={formId}
    />
  );
}
