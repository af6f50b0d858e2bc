"use client";

import { useSyncExternalStore } from "react";
import { isCut, subscribeToFileClipboard } from "@/lib/files/file-clipboard";
import type { PutioFile } from "@/lib/putio/file";

/** Whether a row is drawn as one that is about to go elsewhere, for an attribute: it is there or it is not. */
export function useIsCut(file: PutioFile): true | undefined {
  return useSyncExternalStore(subscribeToFileClipboard, () => isCut(file), isNotCut) || undefined;
}

/** The server has no clipboard. */
const isNotCut = () => false;
