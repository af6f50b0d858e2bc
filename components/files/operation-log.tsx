"use client";

import { operationLog } from "@/lib/files/operations/operation-log";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { OperationEntry } from "./operation-entry";
import { useOperations } from "./use-operations";

/** What was done in this tab, newest first: each item's result, and the ways back and on. */
export function OperationLogPanel({ onClose }: { onClose: () => void }) {
  const operations = useOperations();
  const hasEnded = operations.some(({ state }) => state !== "running");
  return (
    <Dialog
      title="Activity"
      size="wide"
      onClose={onClose}
      actions={
        <>
          {hasEnded ? (
            <Button tone="quiet" onClick={() => operationLog.clear()}>
              Clear the list
            </Button>
          ) : null}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {operations.length === 0 ? (
        <p className="text-muted">
          Nothing yet. What you move, rename or delete in this tab is listed here, with a way back.
        </p>
      ) : (
        <ol className="-my-2 divide-y divide-line">
          {operations.map((operation) => (
            <OperationEntry key={operation.id} operation={operation} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}
