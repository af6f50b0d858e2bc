"use client";

import { useEffect, useRef } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";

type TableKeys = {
  index: number;
  count: number;
  pageRows: () => number;
  onMove: (index: number, options: { isExtending: boolean }) => void;
  onSelectAll: () => void;
  onClear: () => void;
  onEnter: () => void;
  onDelete: () => void;
};

/** Marks the element whose keys are the table's. */
export const TABLE_KEYS = { "data-table-keys": "" } as const;

/**
 * The keys of a table of rows with boxes, such as the trash: from its rows and from an unfocused page. Space is the checkbox's own.
 */
export function useTableKeys(keys: TableKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.altKey || !isOurs(event.target)) return;
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
}

function actOf(event: KeyboardEvent, keys: TableKeys): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" ? keys.onSelectAll : null;
  if (key === "Escape") return keys.onClear;
  if (key === "Delete") return keys.onDelete;
  if (key === "Enter") return keys.onEnter;
  const next = nextRowIndex(key, { current: keys.index, count: keys.count, pageRows: keys.pageRows() });
  return next === null ? null : () => keys.onMove(next, { isExtending: shiftKey });
}

/** A button in a row answers Enter itself. */
function isOurs(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  const isInRows = target instanceof Element && target.closest("[data-table-keys]") !== null;
  return isInRows && target.closest("button, a, [role='menu'], dialog") === null;
}
