"use client";

import { useSyncExternalStore } from "react";
import {
  readExtractions,
  type ShownExtraction,
  subscribeToExtractions,
} from "@/lib/extract/extraction-store";

const NONE: readonly ShownExtraction[] = [];

/** Every extraction of the account, as put.io listed them last. */
export function useExtractions(): readonly ShownExtraction[] {
  return useSyncExternalStore(subscribeToExtractions, readExtractions, () => NONE);
}
