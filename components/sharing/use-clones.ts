"use client";

import { useSyncExternalStore } from "react";
import { type CloneJob, readClones, subscribeToClones } from "@/lib/sharing/clone-store";

const NONE: readonly CloneJob[] = [];

/** The copies of friends' files that were begun in this tab, the newest first. */
export function useClones(): readonly CloneJob[] {
  return useSyncExternalStore(subscribeToClones, readClones, () => NONE);
}
