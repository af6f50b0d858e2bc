"use client";

import { useSyncExternalStore } from "react";
import { isRunning, readConversions, subscribeToConversions } from "@/lib/convert/conversion-store";
import { isExtracting, wasStartedHere } from "@/lib/extract/extraction-store";
import type { Conversion } from "@/lib/files/will-it-play";
import { isCopying } from "@/lib/sharing/clone-store";
import { useZips } from "../downloads/use-zips";
import { useExtractions } from "../extract/use-extractions";
import { useClones } from "../sharing/use-clones";

const NONE: readonly Conversion[] = [];

export type Jobs = ReturnType<typeof useJobs>;

/** Everything that put.io works on for this account, as far as it is shown, and what of it waits for a person. */
export function useJobs() {
  const conversions = useSyncExternalStore(subscribeToConversions, readConversions, () => NONE);
  const extractions = useExtractions();
  const zips = useZips();
  const clones = useClones();
  const converting = conversions.filter(isRunning);
  const isPacking = ({ state }: (typeof zips)[number]) => state.kind === "asking" || state.kind === "packing";
  const runningCount =
    converting.length +
    extractions.filter(isExtracting).length +
    zips.filter(isPacking).length +
    clones.filter(isCopying).length;
  return {
    conversions,
    extractions,
    zips,
    clones,
    runningCount,
    /** The one conversion that is all there is, so that its percent can stand outside. */
    only: runningCount === 1 ? (converting[0] ?? null) : null,
    wantsPassword: extractions.some(({ status }) => status === "PASSWORD"),
    hasTrouble:
      conversions.some(({ mp4 }) => mp4.status === "ERROR") ||
      extractions.some(({ status }) => status === "ERROR") ||
      zips.some(({ state }) => state.kind === "failed" || state.kind === "expired") ||
      clones.some(({ state }) => state.kind === "failed"),
    /** Something ended in this visit; what had ended before is in the list, and no news. */
    hasNews:
      conversions.length > 0 ||
      zips.length > 0 ||
      clones.length > 0 ||
      extractions.some(({ id }) => wasStartedHere(id)),
    count: conversions.length + extractions.length + zips.length + clones.length,
  };
}
