"use client";

import { useState } from "react";
import type { PutioFile } from "@/lib/putio/file";

type Active = { index: number; fileId: number | null };

/**
 * The row that the keyboard is on. It follows its file: after a refresh that moved the file, the same one is active, not the
 * same line.
 */
export function useActiveRow(files: readonly PutioFile[], initialFileId: number | null) {
  const [active, setActive] = useState<Active>(() => ({ index: 0, fileId: initialFileId }));
  const index = indexOfActive(files, active);
  return {
    index,
    fileId: files[index]?.id ?? null,
    activate: (next: number) => setActive({ index: next, fileId: files[next]?.id ?? null }),
    /** Answers with its row, null where the folder no longer has the file (or not yet). */
    activateFile(wanted: number): number | null {
      const found = files.findIndex((file) => file.id === wanted);
      if (found !== -1) setActive({ index: found, fileId: wanted });
      return found === -1 ? null : found;
    },
    /** The first row, whichever file that will be. */
    reset: () => setActive({ index: 0, fileId: null }),
  };
}

function indexOfActive(files: readonly PutioFile[], { index, fileId }: Active): number {
  if (fileId === null || files[index]?.id === fileId) return index;
  const found = files.findIndex((file) => file.id === fileId);
  return found === -1 ? Math.min(index, Math.max(files.length - 1, 0)) : found;
}
