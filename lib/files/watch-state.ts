import type { PutioFile } from "@/lib/putio/file";

export type WatchState =
  | { kind: "none" }
  | { kind: "watched" }
  /** `fraction` is null where put.io did not say how long the file is. */
  | { kind: "started"; positionSeconds: number; fraction: number | null };

type Watched = Pick<PutioFile, "fileType" | "positionSeconds" | "firstAccessedAt" | "video">;

/**
 * How far a film or a piece of music was played. put.io keeps no "finished" mark: its players put the position back to 0
 * near the end, so a file that was opened and has no position was watched.
 */
export function watchStateOf(file: Watched): WatchState {
  if (file.fileType !== "VIDEO" && file.fileType !== "AUDIO") return { kind: "none" };
  if (file.positionSeconds > 0) {
    const durationSeconds = file.video?.durationSeconds ?? 0;
    const fraction = durationSeconds > 0 ? Math.min(1, file.positionSeconds / durationSeconds) : null;
    return { kind: "started", positionSeconds: file.positionSeconds, fraction };
  }
  return file.firstAccessedAt === null ? { kind: "none" } : { kind: "watched" };
}
