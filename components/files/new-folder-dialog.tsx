"use client";

import { useId, useState } from "react";
import { describeError } from "@/lib/errors/messages";
import { freeName } from "@/lib/files/name-rules";
import { storedName } from "@/lib/format/stored-name";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { listOnScreen } from "./list-on-screen";
import { NameField } from "./name-field";
import { takenNamesIn } from "./taken-names";
import { useFileOperations } from "./use-file-operations";

type NewFolderDialogProps = { folderId: number; onClose: () => void };

type Attempt = { isPending: boolean; error: unknown };
const NOT_TRIED: Attempt = { isPending: false, error: null };

/** The one act that waits for put.io in its dialog: where it is refused, another name is tried in the same place. */
export function NewFolderDialog({ folderId, onClose }: NewFolderDialogProps) {
  const operations = useFileOperations();
  const formId = useId();
  // As they were when it opened: the list may gain the very folder that is being made.
  const [takenNames] = useState(() => takenNamesIn(folderId));
  const [proposal] = useState(() => freeName("New folder", takenNames));
  const [attempt, setAttempt] = useState<Attempt>(NOT_TRIED);
  // No mutation: the query client says failed ones by a toast, and this one is said below its field.
  async function handleSubmit(typed: string) {
    setAttempt({ isPending: true, error: null });
    try {
      const folder = await operations.createFolder({ parentId: folderId, name: storedName(typed) });
      onClose();
      listOnScreen()?.reveal(folder.id);
    } catch (error) {
      setAttempt({ isPending: false, error });
    }
  }
  return (
    <Dialog
      title="New folder"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId} disabled={attempt.isPending}>
            Create
          </Button>
        </>
      }
    >
      <NameField
        label="Name of the folder"
        initialName={proposal}
        selectedLength={proposal.length}
        takenNames={takenNames}
        onSubmit={(typed) => void handleSubmit(typed)}
        onCancel={onClose}
        formId={formId}
      />
      {attempt.error ? <Refusal error={attempt.error} /> : null}
    </Dialog>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { title, hint } = describeError(error);
  return (
    <p role="alert">
      <span className="text-danger">{title}.</span> <span className="text-muted">{hint}</span>
    </p>
  );
}
