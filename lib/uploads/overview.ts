import { formatDuration } from "@/lib/format/duration";
import { isOpen, type Upload, type UploadState } from "./upload";
import type { UploadsSnapshot } from "./upload-store";

export type UploadOverview = {
  totalCount: number;
  doneCount: number;
  failedCount: number;
  openCount: number;
  pausedCount: number;
  needsFileCount: number;
  /** 0 to 1, of everything that is in the list. */
  progress: number;
  sentBytes: number;
  leftBytes: number;
};

/** All uploads in one line. By bytes, and by files where there are no bytes. */
export function overviewOf({ uploads }: Pick<UploadsSnapshot, "uploads">): UploadOverview {
  const count = (state: UploadState) => uploads.filter((upload) => upload.state === state).length;
  const totalBytes = uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const sentBytes = uploads.reduce((sum, upload) => sum + sentOf(upload), 0);
  const doneCount = count("done");
  return {
    doneCount,
    sentBytes,
    totalCount: uploads.length,
    failedCount: count("failed"),
    openCount: uploads.filter(isOpen).length,
    pausedCount: count("paused"),
    needsFileCount: count("needs-file"),
    progress: totalBytes > 0 ? sentBytes / totalBytes : doneCount / Math.max(1, uploads.length),
    leftBytes: totalBytes - sentBytes,
  };
}

function sentOf({ state, sizeBytes, sentBytes }: Upload): number {
  return state === "done" ? sizeBytes : Math.min(sentBytes, sizeBytes);
}

const ORDER: readonly UploadState[] = [
  "sending",
  "checking",
  "failed",
  "needs-file",
  "paused",
  "waiting",
  "done",
];

/** What is going on first, what is over last; within that as it was asked for, the latest arrival first. */
export function inOrder(uploads: readonly Upload[]): Upload[] {
  const rank = ({ state }: Upload) => ORDER.indexOf(state === "checking" ? "sending" : state);
  return uploads.toSorted(
    (left, right) =>
      rank(left) - rank(right) || (left.state === "done" ? right.id - left.id : left.id - right.id),
  );
}

/** "less than a minute left", "12 minutes left", "2:05:00 left": no more exact than a line of the internet is. */
export function timeLeft({ leftBytes }: UploadOverview, bytesPerSecond: number): string | null {
  if (bytesPerSecond <= 0 || leftBytes <= 0) return null;
  const seconds = leftBytes / bytesPerSecond;
  if (seconds < 60) return "less than a minute left";
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return minutes === 1 ? "about a minute left" : `about ${minutes} minutes left`;
  return `about ${formatDuration(minutes).replace(/^0/, "")} hours left`;
}
