"use client";

import { useId, useState } from "react";
import { describeError } from "@/lib/errors/messages";
import { freeName } from "@/lib/files/name-rules";
import { storedName } from "@/lib/format/stored-name";
import type { PutioFile } from "@/lib/putio/file";
import { Button } from "../ui/button";
import { NameField } from "./name-field";
import { useFileOperations } from "./use-file-operations";

type NewFolderFieldProps = {
  parentId: number;
  /** What is known of the folder it comes into; put.io has the last word on which names are taken. */
  siblings: readonly PutioFile[];
  /** With the folder that was made, or null when there is none. */
  onEnd: (folder: PutioFile | null) => void;
};

/** A folder made on the way to it: the picker goes on in it. */
export function NewFolderField({ parentId, siblings, onEnd }: NewFolderFieldProps) {
  const operations = useFileOperations();
  const formId = useId();
  const [state, setState] = useState<"naming" | "making">("naming");
  const [failures, setFailures] = useState<readonly unknown[]>([]);
  const takenNames = new Set(siblings.map(({ name }) => name));
  const proposal = freeName("New folder", takenNames);
  async function handleSubmit(typed: string) {
    setState("making");
    try {
      onEnd(await operations.createFolder({ parentId, name: storedName(typed) }));
    } catch (error) {
      setState("naming");
      setFailures([...failures, error]);
    }
  }
  return (
    <div className="pb-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <NameField
            key={failures.length}
            label="Name of the new folder"
            initialName={proposal}
            selectedLength={proposal.length}
            takenNames={takenNames}
            onSubmit={(typed) => void handleSubmit(typed)}
            onCancel={() => onEnd(null)}
            formId={formId}
          />
        </div>
        <Button type="submit" form={formId} disabled={state === "making"}>
          Create
        </Button>
      </div>
      {failures.length > 0 && state === "naming" ? (
        <p role="alert" className="text-danger">
          {failureText(failures.at(-1))}
        </p>
      ) : null}
    </div>
  );
}

function failureText(error: unknown): string {
  const { title, hint } = describeError(error);
  return `${title}. ${hint}`;
}
