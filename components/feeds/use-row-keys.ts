"use client";

import { type RefObject, useEffect, useRef } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";

/** Marks the element whose keys are those of its rows (`data-row`, the id). */
export const ROW_KEYS = { "data-row-keys": "" } as const;

type RowKeys = { onDelete?: (id: number) => void };

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
      const id = rowIdOf(document.activeElement);
      if (key === "Delete" && latest.current.onDelete && !Number.isNaN(id)) latest.current.onDelete(id);
      else if (!moveFocus(listRef.current, key)) return;
      event.preventDefault();
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [listRef]);
}

/** Whether the key moved something. */
function moveFocus(list: HTMLElement | null, key: string): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const focusedId = rowIdOf(document.activeElement);
  const current = rows.findIndex((row) => rowIdOf(row) === focusedId);
  const height = rows[0]?.clientHeight || window.innerHeight;
  const pageRows = Math.max(1, Math.floor(window.innerHeight / height) - 2);
  const next = nextRowIndex(key, { current, count: rows.length, pageRows });
  const row = next === null ? undefined : rows[current === -1 && key !== "End" ? 0 : next];
  row?.querySelector<HTMLElement>("a, button")?.focus();
  return row !== undefined;
}

function rowIdOf(element: Element | null): number {
  return Number(element?.closest<HTMLElement>("[data-row]")?.dataset.row ?? Number.NaN);
}

/** An open menu and the other controls of the page have keys of their own. */
function isOurs(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  const isInRows = target instanceof Element && target.closest("[data-row-keys]") !== null;
  return isInRows && target.closest("[role='menu'], dialog") === null;
}
