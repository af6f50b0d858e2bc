"use client";

import { useState } from "react";
import { extendedToItem, NOTHING_SELECTED, toggledItem } from "@/lib/sharing/item-selection";
import type { SharedItem } from "@/lib/sharing/shared-items";

/** What is selected of the rows that stand there. What has left them is not acted upon. */
export function useItemSelection(items: readonly SharedItem[]) {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const order = items.map(({ fileId }) => fileId);
  const chosen = items.filter(({ fileId }) => selection.ids.has(fileId));
  return {
    has: (fileId: number) => selection.ids.has(fileId),
    chosen,
    toggle: (fileId: number) => setSelection((before) => toggledItem(before, fileId)),
    extendTo: (fileId: number) => setSelection((before) => extendedToItem(before, fileId, { order })),
    selectAll: () => setSelection({ ids: new Set(order), anchorId: null }),
    clear: () => setSelection(NOTHING_SELECTED),
  };
}
