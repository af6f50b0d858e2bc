"use client";

import type { Mp4Status } from "@/lib/putio/file";
import { ProgressBar } from "../ui/progress-bar";

type ConversionProgressProps = {
  mp4: Extract<Mp4Status, { status: "IN_QUEUE" | "CONVERTING" }>;
  queuePosition: number | null;
  /** What is converted, for those who hear the bar. */
  name: string;
};

/** A conversion that waits or runs: the bar, and the same in words. */
export function ConversionProgress({ mp4, queuePosition, name }: ConversionProgressProps) {
  const isRunning = mp4.status === "CONVERTING";
  return (
    <div className="flex w-full flex-col gap-1.5">
      <ProgressBar
        value={isRunning ? mp4.percentDone / 100 : 0}
        label={`Converting ${name}`}
        className="h-1 rounded-full"
      />
      <p className="text-muted">
        {isRunning ? `Converting, ${Math.round(mp4.percentDone)} %` : waitingWords(queuePosition)}
      </p>
    </div>
  );
}

function waitingWords(position: number | null): string {
  if (position === null) return "Waiting to be converted";
  return position === 1 ? "Next to be converted" : `Waiting to be converted, number ${position} in the queue`;
}
