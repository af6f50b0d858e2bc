"use client";

import { nextRowIndex } from "@/lib/files/row-keys";
import { findTypedRow } from "@/lib/files/type-ahead";
import type { PutioFile } from "@/lib/putio/file";
import { clearSelection, readSelection, selectThrough, toggleSelected } from "./selection-store";
import type { useActiveRow } from "./use-active-row";
import { useFolderKeys } from "./use-folder-keys";
import type { useRowFocus } from "./use-row-focus";
import type { RowWindow } from "./use-row-window";

type ListKeysInput = {
  files: readonly PutioFile[];
  count: number;
  active: ReturnType<typeof useActiveRow>;
  rowWindow: RowWindow;
  focus: ReturnType<typeof useRowFocus>;
};

/** The keys that move among rows, and select them. */
export function useListKeys({ files, count, active, rowWindow, focus }: ListKeysInput) {
  useFolderKeys({
    onMove(key, { isExtending }) {
      const { perLine } = rowWindow.geometry;
      const place = { current: active.index, count, pageRows: rowWindow.pageRows(), perLine };
      const wanted = nextRowIndex(key, place);
      if (wanted === null) return;
      const next = focus.hasFocus() ? wanted : focus.startIndex();
      // What has not arrived cannot be selected, so a range stops where the rows that are here end.
      const reached = isExtending ? Math.min(next, files.length - 1) : next;
      const [start, end] = [files[active.index], files[reached]];
      focus.goTo(reached);
      if (isExtending && start && end) selectThrough(end.id, { startId: start.id });
    },
    onSelect() {
      const file = files[active.index];
      if (!file) return;
      toggleSelected(file.id);
      if (!focus.hasFocus()) focus.goTo(active.index);
    },
    onClear() {
      const selection = readSelection();
      if (selection.kind === "some" && selection.ids.size === 0) return false;
      clearSelection();
      return true;
    },
    onType(typed) {
      const next = findTypedRow(files, { current: active.index, typed });
      if (next !== null) focus.goTo(next);
    },
  });
}
