"use client";

import { useSyncExternalStore } from "react";
import { readZips, subscribeToZips, type ZipJob } from "@/lib/downloads/zip-store";

const NONE: readonly ZipJob[] = [];

/** The zips of this tab, the newest first. */
export function useZips(): readonly ZipJob[] {
  return useSyncExternalStore(subscribeToZips, readZips, () => NONE);
}
