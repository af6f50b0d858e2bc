"use client";

import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from "react";
import type { PutioFile } from "@/lib/putio/file";
import { useFileActs } from "./file-acts";
import { opensElsewhere } from "./opens-elsewhere";
import { askForMenu } from "./row-menu";
import { placeOfRow, type RowPlace } from "./row-place";
import { clearSelection, readSelection, selectThrough, toggleSelected } from "./selection-store";
import { useOpenFile } from "./use-open-file";
import { usePrefetchFile } from "./use-prefetch";
import { usePressAndHold, useStillPage } from "./use-press-and-hold";

type RowEventsInput = {
  rowsRef: RefObject<HTMLElement | null>;
  folderId: number;
  files: readonly PutioFile[];
  /** The row that the keyboard is on, where a range begins if nothing else has begun one. */
  activeId: number | null;
  onActivate: (index: number, options?: { withFocus: boolean }) => void;
};

/** A pointer that rests this long on a name means it; one that passes by does not. */
const DWELL_MS = 65;

/** What happens on the rows of a list: one set of listeners, on the body of the table. */
export function useRowEvents({ rowsRef, folderId, files, activeId, onActivate }: RowEventsInput) {
  const { openMenu } = useFileActs();
  const openFile = useOpenFile();
  const rowAt = (target: EventTarget) => placeOfRow(target, files);
  const { handlers: hold, isHeld } = usePressAndHold({ rowAt });
  useStillPage(rowsRef, isHeld);

  function select({ file, index }: RowPlace, { isRange }: { isRange: boolean }) {
    if (isRange) selectThrough(file.id, { startId: activeId ?? file.id });
    else toggleSelected(file.id);
    onActivate(index, { withFocus: true });
  }

  return {
    ...hold,
    onClick(event: MouseEvent) {
      const row = rowAt(event.target);
      if (!row || event.defaultPrevented) return;
      const act = clickActOf(event, row);
      if (act === "leave") return;
      // A box that is kept from changing would not be drawn as it then is.
      if (row.part !== "box") event.preventDefault();
      if (act === "menu") askForMenu({ event, row, folderId, openMenu });
      else if (act === "clear") clearSelection();
      else if (act === "open") {
        onActivate(row.index);
        openFile(row.file);
      } else select(row, { isRange: act === "range" });
    },
    onContextMenu(event: MouseEvent) {
      hold.onContextMenu(event);
      const row = rowAt(event.target);
      if (!row || event.defaultPrevented || event.shiftKey) return;
      event.preventDefault();
      onActivate(row.index);
      askForMenu({ event, row, folderId, openMenu });
    },
    onFocus(event: FocusEvent) {
      const row = rowAt(event.target);
      if (row?.part === "name") onActivate(row.index);
    },
    ...usePrefetchOnRows(rowAt, hold.onPointerDown),
  };
}

/** What a pointer or the focus rests on is probably opened next. */
function usePrefetchOnRows(
  rowAt: (target: EventTarget) => RowPlace | null,
  onPress: (event: PointerEvent) => void,
) {
  const prefetchFile = usePrefetchFile();
  const dwell = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(dwell.current), []);
  function prefetch(target: EventTarget) {
    const row = rowAt(target);
    if (row?.part === "name") prefetchFile(row.file);
  }
  return {
    onFocusCapture: ({ target }: FocusEvent) => prefetch(target),
    onPointerOver({ target }: PointerEvent) {
      clearTimeout(dwell.current);
      dwell.current = setTimeout(() => prefetch(target), DWELL_MS);
    },
    onPointerDown(event: PointerEvent) {
      onPress(event);
      prefetch(event.target);
    },
  };
}

type ClickAct = "open" | "toggle" | "range" | "menu" | "clear" | "leave";

/**
 * A click on a name opens it; the box, Ctrl and Shift select; one on open ground selects nothing. On a touch screen every tap
 * selects, once something is.
 */
function clickActOf(event: MouseEvent, { part }: RowPlace): ClickAct {
  if (part === "more") return "menu";
  if (part === "field") return "leave";
  if (event.shiftKey) return "range";
  if (part === "box" || event.ctrlKey || event.metaKey) return "toggle";
  if (isTouch(event) && isSelecting()) return "toggle";
  if (part === "blank") return "clear";
  return opensElsewhere(event) ? "leave" : "open";
}

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof window.PointerEvent && nativeEvent.pointerType === "touch";
}

function isSelecting(): boolean {
  const selection = readSelection();
  return selection.kind === "all" || selection.ids.size > 0;
}
