"use client";

import { useSyncExternalStore } from "react";
import { conversionOf, subscribeToConversions } from "@/lib/convert/conversion-store";
import type { Conversion } from "@/lib/files/will-it-play";

/** How far the conversion of a file is, while there is one, and how it ended in this visit. */
export function useConversion(fileId: number): Conversion | null {
  return useSyncExternalStore(
    subscribeToConversions,
    () => conversionOf(fileId),
    () => null,
  );
}
