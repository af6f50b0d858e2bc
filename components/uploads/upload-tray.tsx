"use client";

import { ChevronDown, ChevronUp, Pause, Play, RotateCw, X } from "lucide-react";
import { useState } from "react";
import { overviewOf, timeLeft, type UploadOverview } from "@/lib/uploads/overview";
import type { UploadQueue } from "@/lib/uploads/upload-queue";
import type { UploadsSnapshot } from "@/lib/uploads/upload-store";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { IconButton } from "../ui/icon-button";
import { ProgressBar } from "../ui/progress-bar";
import { UploadList } from "./upload-list";
import { UploadNotes } from "./upload-notes";
import { useFigures } from "./use-figures";
import { useUploadSpeed } from "./use-uploads";

type UploadTrayProps = { snapshot: UploadsSnapshot; queue: UploadQueue };

/** What is on its way to put.io, on every page: all of it in one line, and each file below. */
export function UploadTray({ snapshot, queue }: UploadTrayProps) {
  const [isOpen, setIsOpen] = useState(true);
  const [isAsking, setIsAsking] = useState(false);
  const { uploads } = snapshot;
  const overview = overviewOf(snapshot);
  const ids = uploads.map(({ id }) => id);
  const isOver = overview.openCount + overview.pausedCount + overview.needsFileCount === 0;
  return (
    <section aria-label="Uploads" data-uploads="" className={TRAY_CLASS}>
      <div className="flex items-center gap-0.5 py-1.5 pr-1.5 pl-3.5">
        <div className="min-w-0 flex-1 leading-4">
          <h2 role="status" className="truncate font-medium">
            {titleOf(overview)}
          </h2>
          <PaceLine overview={overview} />
        </div>
        {overview.openCount > 0 ? (
          <IconButton label="Pause all uploads" icon={<Pause />} onClick={() => queue.pause(ids)} />
        ) : null}
        {overview.openCount === 0 && overview.pausedCount > 0 ? (
          <IconButton label="Go on with all uploads" icon={<Play />} onClick={() => queue.resume(ids)} />
        ) : null}
        {overview.failedCount > 0 ? (
          <IconButton
            label="Try all that failed again"
            icon={<RotateCw />}
            onClick={() => retry(snapshot, queue)}
          />
        ) : null}
        <IconButton
          label={isOpen ? "Fold the list of uploads" : "Show each upload"}
          icon={isOpen ? <ChevronDown /> : <ChevronUp />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
        <IconButton
          label={isOver ? "Close the list of uploads" : "Cancel all uploads"}
          icon={<X />}
          onClick={() => (isOver ? queue.remove(ids) : setIsAsking(true))}
        />
      </div>
      <ProgressBar value={overview.progress} label="All uploads" className="h-0.5" />
      <UploadNotes snapshot={snapshot} queue={queue} />
      {isOpen ? <UploadList uploads={uploads} queue={queue} /> : null}
      {isAsking ? (
        <CancelQuestion
          onClose={() => setIsAsking(false)}
          onCancel={() => queue.remove(uploads.filter(({ state }) => state !== "done").map(({ id }) => id))}
        />
      ) : null}
    </section>
  );
}

function PaceLine({ overview }: { overview: UploadOverview }) {
  const figures = useFigures();
  const speed = useUploadSpeed(overview.sentBytes);
  if (overview.openCount === 0) return null;
  const facts = [
    `${Math.floor(overview.progress * 100)} %`,
    speed > 0 ? `${figures.bytes(speed)}/s` : null,
    timeLeft(overview, speed),
  ];
  return (
    <p className="truncate pt-0.5 text-xs text-muted tabular-nums">{facts.filter(Boolean).join(" · ")}</p>
  );
}

function CancelQuestion({ onClose, onCancel }: { onClose: () => void; onCancel: () => void }) {
  return (
    <Dialog
      title="Cancel what is not there yet?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go on uploading</Button>
          <Button tone="danger" onClick={onCancel}>
            Cancel all uploads
          </Button>
        </>
      }
    >
      <p>What has arrived stays. Of the rest nothing is left behind at put.io.</p>
    </Dialog>
  );
}

function titleOf({
  openCount,
  pausedCount,
  needsFileCount,
  failedCount,
  doneCount,
  totalCount,
}: UploadOverview): string {
  if (openCount > 0) return `Uploading, ${doneCount} of ${totalCount} done`;
  if (pausedCount > 0) return `Paused, ${doneCount} of ${totalCount} done`;
  if (needsFileCount > 0) return "Unfinished uploads";
  if (failedCount > 0) return `${doneCount} of ${totalCount} uploaded, ${failedCount} failed`;
  return doneCount === 1 ? "1 uploaded" : `${doneCount} uploaded`;
}

function retry({ uploads }: UploadsSnapshot, queue: UploadQueue) {
  queue.resume(uploads.filter(({ state }) => state === "failed").map(({ id }) => id));
}

const TRAY_CLASS =
  "fixed right-4 bottom-4 z-20 w-96 animate-rise overflow-hidden rounded-panel border border-line bg-overlay text-sm shadow-float max-md:inset-x-2 max-md:bottom-[calc(4rem+env(safe-area-inset-bottom))] max-md:w-auto";
