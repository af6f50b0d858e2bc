"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { nextRowIndex } from "@/lib/files/row-keys";
import type { PutioFile } from "@/lib/putio/file";
import { useFileActs } from "../files/file-acts";
import type { useActiveRow } from "../files/use-active-row";
import { focusSearch } from "../shell/focus-search";
import { actOnHit } from "./act-on-hit";
import type { useHitWindow } from "./use-hit-window";

type HitKeysInput = {
  listRef: RefObject<HTMLElement | null>;
  hits: readonly PutioFile[];
  active: ReturnType<typeof useActiveRow>;
  hitWindow: ReturnType<typeof useHitWindow>;
  onShow: (file: PutioFile) => void;
};

/** The keys of the hits. Enter opens, as the name is a link; a letter goes on with what was typed, as it does in the field. */
export function useHitKeys({ listRef, hits, active, hitWindow, onShow }: HitKeysInput) {
  const client = useQueryClient();
  const { run } = useFileActs();
  const kept = useKeptFocus({ listRef, hits, active });

  function goTo(index: number) {
    // Drawn at once, wherever it is: the window keeps the active row.
    flushSync(() => active.activate(index));
    hitWindow.scrollToIndex(index);
    focusHit(listRef.current, index);
  }

  function handleMove(event: KeyboardEvent) {
    if (event.key === "ArrowUp" && active.index === 0) return focusSearch();
    const place = { current: active.index, count: hits.length, pageRows: hitWindow.pageRows() };
    const next = nextRowIndex(event.key, place);
    if (next !== null) goTo(next);
    return next !== null;
  }

  return {
    /** Its row is drawn by the next frame. */
    focusSoon: (index: number) => void requestAnimationFrame(() => focusHit(listRef.current, index)),
    onFocus(event: FocusEvent) {
      kept.enter();
      const row = event.target.closest<HTMLElement>("[data-hit]");
      if (row) active.activate(Number(row.dataset.index));
    },
    onBlur: kept.leave,
    onKeyDown(event: KeyboardEvent) {
      const file = hits[active.index];
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.nativeEvent.isComposing || event.defaultPrevented || event.altKey) return;
      if (event.key === "Enter" && isCommand && file) {
        event.preventDefault();
        onShow(file);
      } else if (file && actOnHit(event, { file, client, run })) event.preventDefault();
      else if (isCommand) return;
      else if (event.key === "Escape") focusSearch();
      else if (handleMove(event)) event.preventDefault();
      // Not prevented: the letter goes to where the focus is by then.
      else if ([...event.key].length === 1 && event.key !== " " && event.key !== "/") focusAtEnd();
    },
  };
}

/**
 * Whether the focus is on a hit. The hits change under the keyboard while put.io answers: who was on one that is gone is on
 * the one in its place now.
 */
function useKeptFocus({ listRef, hits, active }: Pick<HitKeysInput, "listRef" | "hits" | "active">) {
  const isHere = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the hits change, and only then.
  useEffect(() => {
    if (isHere.current && document.activeElement === document.body) focusHit(listRef.current, active.index);
  }, [hits]);
  return {
    enter() {
      isHere.current = true;
    },
    leave() {
      isHere.current = false;
    },
  };
}

function focusHit(list: HTMLElement | null, index: number) {
  list?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true });
}

function focusAtEnd() {
  if (!focusSearch()) return;
  const field = document.activeElement;
  if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
}
