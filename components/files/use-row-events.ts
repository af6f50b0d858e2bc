"use client";

import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useRef } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { opensElsewhere } from "./opens-elsewhere";
import { useOpenFile } from "./use-open-file";
import { usePrefetchFile } from "./use-prefetch";
import { usePressAndHold } from "./use-press-and-hold";

type RowEventsInput = {
  files: readonly PutioFile[];
  onActivate: (index: number) => void;
  onHold: (file: PutioFile) => void;
};

/** A pointer that rests this long on a name means it; one that passes by does not. */
const DWELL_MS = 65;

/** What happens on the names of a list: one set of listeners, on the body of the table. */
export function useRowEvents({ files, onActivate, onHold }: RowEventsInput) {
  const openFile = useOpenFile();
  const prefetchFile = usePrefetchFile();
  const dwell = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(dwell.current), []);

  function rowOf(target: EventTarget) {
    const link = target instanceof Element ? target.closest("a") : null;
    const index = Number(link?.closest<HTMLElement>("[data-index]")?.dataset.index ?? Number.NaN);
    const file = files[index];
    return file ? { index, file } : null;
  }

  const hold = usePressAndHold((target) => {
    const row = rowOf(target);
    if (row) onHold(row.file);
  });

  return {
    ...hold,
    onClick(event: MouseEvent) {
      const row = rowOf(event.target);
      if (!row || event.defaultPrevented || opensElsewhere(event)) return;
      event.preventDefault();
      onActivate(row.index);
      openFile(row.file);
    },
    onFocus(event: FocusEvent) {
      const row = rowOf(event.target);
      if (!row) return;
      onActivate(row.index);
      prefetchFile(row.file);
    },
    onPointerOver(event: PointerEvent) {
      clearTimeout(dwell.current);
      const row = rowOf(event.target);
      if (row) dwell.current = setTimeout(() => prefetchFile(row.file), DWELL_MS);
    },
    onPointerDown(event: PointerEvent) {
      hold.onPointerDown(event);
      const row = rowOf(event.target);
      if (row) prefetchFile(row.file);
    },
  };
}
