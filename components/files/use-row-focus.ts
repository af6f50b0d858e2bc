"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import type { useActiveRow } from "./use-active-row";
import type { RowWindow } from "./use-row-window";

type RowFocusInput = {
  rowsRef: RefObject<HTMLElement | null>;
  active: ReturnType<typeof useActiveRow>;
  rowWindow: RowWindow;
  loadedRows: number;
};

/** Moves the keyboard's place: the row becomes the active one, comes into sight and gets the focus. */
export function useRowFocus({ rowsRef, active, rowWindow, loadedRows }: RowFocusInput) {
  const { index, activate } = active;
  useEffect(() => {
    // The keyboard went to a row that had yet to arrive: the rows themselves hold the focus until it does.
    if (index < loadedRows && document.activeElement === rowsRef.current) focusRow(rowsRef.current, index);
  }, [index, loadedRows, rowsRef]);

  // The row that had the focus is gone, to the trash or elsewhere: the next one takes its place, or the keys would begin anew.
  const last = useRef<{ fileId: number | null; hadFocus: boolean }>({ fileId: null, hadFocus: false });
  useLayoutEffect(() => {
    const { fileId } = active;
    const isGone = last.current.hadFocus && last.current.fileId !== fileId;
    if (isGone && document.activeElement === document.body) focusRow(rowsRef.current, index);
    last.current = { fileId, hadFocus: rowsRef.current?.contains(document.activeElement) === true };
  });

  return {
    goTo(next: number) {
      // Drawn at once, wherever it is: the window keeps the active row.
      flushSync(() => activate(next));
      rowWindow.scrollToIndex(next);
      focusRow(rowsRef.current, next);
    },
    /** Where a first arrow key starts: at the active row if it is in sight, else at the top of what is. */
    startIndex() {
      const { firstVisibleIndex, lastVisibleIndex } = rowWindow;
      return index >= firstVisibleIndex && index <= lastVisibleIndex ? index : firstVisibleIndex;
    },
    hasFocus: () => rowsRef.current?.contains(document.activeElement) === true,
  };
}

/** Without scrolling: the browser would put the row under the sticky header. */
export function focusRow(rows: HTMLElement | null, index: number) {
  const link = rows?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  (link ?? rows)?.focus({ preventScroll: true });
}
