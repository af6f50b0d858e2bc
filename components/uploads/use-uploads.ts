"use client";

import { useRef, useSyncExternalStore } from "react";
import { type UploadsSnapshot, uploadStore } from "@/lib/uploads/upload-store";

const NOTHING: UploadsSnapshot = { uploads: [], hold: null, skippedCount: 0 };
/** Long enough to be steady, short enough to notice that the line has changed. */
const WINDOW_MS = 5000;

export function useUploads(): UploadsSnapshot {
  return useSyncExternalStore(uploadStore.subscribe, uploadStore.read, () => NOTHING);
}

/** Bytes per second of late; 0 while nothing moves. */
export function useUploadSpeed(sentBytes: number): number {
  const samples = useRef<{ atMs: number; bytes: number }[]>([]);
  const now = Date.now();
  const last = samples.current.at(-1);
  // What is taken out of the list, or begins anew, takes its bytes along.
  if (last && last.bytes > sentBytes) samples.current = [];
  if (!last || last.bytes !== sentBytes) samples.current.push({ atMs: now, bytes: sentBytes });
  samples.current = samples.current.filter(({ atMs }) => now - atMs <= WINDOW_MS);
  const first = samples.current[0];
  const passedMs = first ? now - first.atMs : 0;
  return first && passedMs > 500 ? ((sentBytes - first.bytes) * 1000) / passedMs : 0;
}
