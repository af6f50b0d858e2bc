"use client";

import { isExtracting } from "@/lib/extract/extraction-store";
import type { FileTargets } from "@/lib/files/targets";
import { visibleName } from "@/lib/files/visible-name";
import { ExtractionRow } from "../extract/extraction-row";
import { useExtractions, useFollowed } from "../extract/use-extractions";
import { useStartedExtractions } from "../extract/use-started-extractions";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ProgressBar } from "../ui/progress-bar";

type ExtractDialogProps = { targets: FileTargets; onClose: () => void };

/** Has archives extracted and shows how far each is. It goes on when the dialog is closed. */
export function ExtractDialog({ targets, onClose }: ExtractDialogProps) {
  const { ids, failure, start } = useStartedExtractions(targets);
  const ours = useExtractions().filter(({ id }) => ids?.includes(id));
  useFollowed(ids ?? []);
  const isRunning = failure === null && (ids === null || ours.some(isExtracting));
  const isDone = ours.length > 0 && ours.every(({ status }) => status === "EXTRACTED");
  return (
    <Dialog
      title={titleOf(targets)}
      onClose={onClose}
      actions={
        <>
          <Button tone={isDone ? "primary" : "plain"} onClick={onClose}>
            {isRunning ? "Go on in the background" : isDone ? "Done" : "Close"}
          </Button>
          {failure === null ? null : (
            <Button tone="primary" onClick={start}>
              Try again
            </Button>
          )}
        </>
      }
    >
      {failure === null ? null : <p role="alert">{failure}</p>}
      {ids === null && failure === null ? <Asking /> : null}
      <ul aria-label="Archives" className="flex flex-col">
        {ours.map((extraction) => (
          <ExtractionRow key={extraction.id} extraction={extraction} onLeave={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function Asking() {
  return (
    <div className="flex animate-late flex-col gap-1.5">
      <ProgressBar value={null} label="Asking put.io" className="h-1 rounded-full bg-track" />
      <p className="text-muted">Asking put.io</p>
    </div>
  );
}

function titleOf({ count, files }: FileTargets): string {
  const [only] = files;
  return count === 1 && only ? `Extract “${visibleName(only.name)}”` : `Extract ${count} archives`;
}
