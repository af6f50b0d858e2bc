"use client";

import { useState } from "react";
import type { TrashFile } from "@/lib/putio/trash";
import type { TrashRows } from "@/lib/trash/trash-rows";
import {
  ALL_SELECTED,
  countSelected,
  extendedTo,
  isInTrashSelection,
  NONE_SELECTED,
  toggled,
} from "@/lib/trash/trash-selection";

/** What is selected of the trash. What has left it is selected no longer. */
export function useTrashSelection({ files, count }: TrashRows) {
  const [selection, setSelection] = useState(NONE_SELECTED);
  const ids = files.map(({ id }) => id);
  return {
    selection,
    count: countSelected(selection, { ids, count }),
    toggle: (id: number) => setSelection((before) => toggled(before, id)),
    extendTo: (id: number) => setSelection((before) => extendedTo(before, id, { ids })),
    selectAll: () => setSelection(ALL_SELECTED),
    clear: () => setSelection(NONE_SELECTED),
    chosen: (): TrashFile[] => files.filter(({ id }) => isInTrashSelection(selection, id)),
  };
}
