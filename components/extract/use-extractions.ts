"use client";

import { useEffect, useSyncExternalStore } from "react";
import {
  followExtractions,
  readExtractions,
  type ShownExtraction,
  subscribeToExtractions,
} from "@/lib/extract/extraction-store";

const NONE: readonly ShownExtraction[] = [];

/** Every extraction of the account, as put.io listed them last. */
export function useExtractions(): readonly ShownExtraction[] {
  return useSyncExternalStore(subscribeToExtractions, readExtractions, () => NONE);
}

/** While a dialog shows these, no notice tells of them as well. */
export function useFollowed(ids: readonly number[]): void {
  const key = ids.join();
  useEffect(() => followExtractions(key === "" ? [] : key.split(",").map(Number)), [key]);
}
