"use client";

import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";
import { findTypedRow } from "@/lib/files/type-ahead";
import type { PutioFile } from "@/lib/putio/file";
import { useFolderKeys } from "../files/use-folder-keys";
import type { RowWindow } from "../files/use-row-window";

type VisitKeysInput = {
  rowsRef: RefObject<HTMLElement | null>;
  files: readonly PutioFile[];
  rowWindow: RowWindow;
  /** The folder above; null at the beginning of the link. */
  back: string | null;
  onGo: (index: number) => void;
};

/** A folder's keys, as far as they move: the rest of them acts on one's own files. */
export function useVisitKeys({ rowsRef, files, rowWindow, back, onGo }: VisitKeysInput) {
  const router = useRouter();
  const focused = () => focusedIndex(rowsRef.current);
  useFolderKeys({
    onMove(key) {
      const current = focused();
      const place = { current: current ?? 0, count: files.length, pageRows: rowWindow.pageRows() };
      const wanted = nextRowIndex(key, place);
      if (wanted === null) return;
      // The first arrow key goes to what is in sight.
      onGo(current === null ? Math.min(rowWindow.firstVisibleIndex, files.length - 1) : wanted);
    },
    onType(typed) {
      const next = findTypedRow(files, { current: focused() ?? 0, typed });
      if (next !== null) onGo(next);
    },
    ...(back !== null && { onUp: () => router.push(back) }),
  });
}

function focusedIndex(rows: HTMLElement | null): number | null {
  const { activeElement } = document;
  if (!rows || !activeElement || !rows.contains(activeElement)) return null;
  const index = Number(activeElement.closest<HTMLElement>("[data-index]")?.dataset.index ?? Number.NaN);
  return Number.isNaN(index) ? null : index;
}
