"use client";

import { type RefObject, useEffect, useRef } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";
import { rowIdOf, rowStartsOf } from "./row-starts";

/** Marks the element whose keys are those of its rows (`data-row`, the id). */
export const ROW_KEYS = { "data-row-keys": "" } as const;

type RowKeys = { onDelete?: (rowId: number) => void };

/** Arrows from row to row and Delete, in the rows and on an unfocused page. Enter is a link's own. */
export function useRowKeys(listRef: RefObject<HTMLElement | null>, keys: RowKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || !isOurs(event.target)) return;
      const rowId = rowIdOf(document.activeElement);
      if (key === "Delete" && latest.current.onDelete && !Number.isNaN(rowId)) latest.current.onDelete(rowId);
      else if (!moveFocus(listRef.current, key)) return;
      event.preventDefault();
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [listRef]);
}

/** Whether the key moved something. */
function moveFocus(list: HTMLElement | null, key: string): boolean {
  const starts = rowStartsOf(list);
  const rowId = rowIdOf(document.activeElement);
  const current = starts.findIndex((start) => rowIdOf(start) === rowId);
  const next = nextRowIndex(key, { current, count: starts.length, pageRows: pageRowsOf(starts) });
  // The first key on an unfocused page leads into the list, and not past its first row.
  const start = next === null ? undefined : starts[current === -1 && key !== "End" ? 0 : next];
  start?.focus();
  return start !== undefined;
}

function pageRowsOf([first]: HTMLElement[]): number {
  const row = first?.closest("[data-row]");
  return row ? Math.max(1, Math.floor(window.innerHeight / row.clientHeight) - 2) : 1;
}

/** An open menu and the other controls of the page have keys of their own. */
function isOurs(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  const isInRows = target instanceof Element && target.closest("[data-row-keys]") !== null;
  return isInRows && target.closest("[role='menu'], dialog") === null;
}
