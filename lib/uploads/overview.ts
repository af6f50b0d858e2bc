import { formatDuration } from "@/lib/format/duration";
import type { Upload, UploadState } from "./upload";
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
  // In one pass: this is worked out ten times a second, of ten thousand.
  const counts = { waiting: 0, sending: 0, checking: 0, paused: 0, "needs-file": 0, failed: 0, done: 0 };
  let totalBytes = 0;
  let sentBytes = 0;
  for (const upload of uploads) {
    counts[upload.state] += 1;
    totalBytes += upload.sizeBytes;
    sentBytes += sentOf(upload);
  }
  const { done: doneCount, failed: failedCount, paused: pausedCount, waiting, sending, checking } = counts;
  return {
    doneCount,
    sentBytes,
    failedCount,
    pausedCount,
    totalCount: uploads.length,
    openCount: waiting + sending + checking,
    needsFileCount: counts["needs-file"],
    progress: totalBytes > 0 ? sentBytes / totalBytes : doneCount / Math.max(1, uploads.length),
    leftBytes: totalBytes - sentBytes,
  };
}

function sentOf({ state, sizeBytes, sentBytes }: Upload): number {
  return state === "done" ? sizeBytes : Math.min(sentBytes, sizeBytes);
}

/** What is going on first, what is over last; within that as it was asked for, the latest arrival first. */
export function inOrder(uploads: readonly Upload[]): Upload[] {
  const groups: Record<UploadState, Upload[]> = {
    sending: [],
    checking: [],
    failed: [],
    "needs-file": [],
    paused: [],
    waiting: [],
    done: [],
  };
  for (const upload of uploads) groups[upload.state === "checking" ? "sending" : upload.state].push(upload);
  const { sending, failed, paused, waiting, done } = groups;
  return [sending, failed, groups["needs-file"], paused, waiting, done.toReversed()].flat();
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
