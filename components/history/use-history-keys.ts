"use client";

import { type RefObject, useEffect, useRef } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";
import { eventIdOf, rowStartsOf } from "./row-starts";

/** Marks the element whose keys are the history's. */
export const HISTORY_KEYS = { "data-history-keys": "" } as const;

type HistoryKeys = { onRemove: (eventId: number) => void };

/** The keys of the history, from its lines and from an unfocused page. Enter is a link's own. */
export function useHistoryKeys(listRef: RefObject<HTMLElement | null>, keys: HistoryKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const { key, altKey, ctrlKey, metaKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || ctrlKey || metaKey || !isOurs(event.target)) return;
      const eventId = eventIdOf(document.activeElement);
      if (key === "Delete" && !Number.isNaN(eventId)) latest.current.onRemove(eventId);
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
  const eventId = eventIdOf(document.activeElement);
  const index = starts.findIndex((start) => eventIdOf(start) === eventId);
  const count = starts.length;
  const next = nextRowIndex(key, { current: index, count, pageRows: pageRowsOf(starts) });
  const start = next === null ? null : starts[index === -1 && key !== "End" ? 0 : next];
  start?.focus();
  return Boolean(start);
}

function pageRowsOf([first]: HTMLElement[]): number {
  const row = first?.closest("[data-event]");
  return row ? Math.max(1, Math.floor(window.innerHeight / row.clientHeight) - 2) : 1;
}

/** An open menu and the other controls of the page have keys of their own. */
function isOurs(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  const isInLines = target instanceof Element && target.closest("[data-history-keys]") !== null;
  return isInLines && target.closest("[role='menu'], dialog") === null;
}
