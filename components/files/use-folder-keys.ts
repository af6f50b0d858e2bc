"use client";

import { useEffect, useRef } from "react";
import { folderActOf } from "@/lib/files/folder-act";
import { isTyping } from "../shell/is-typing";

export type FolderKeyHandlers = {
  onMove?: (key: string) => void;
  onUp?: () => void;
  onRefresh?: () => void;
  onFilter?: () => void;
  /** Everything typed so far, without a longer pause. */
  onType?: (typed: string) => void;
};

/** A pause that begins a new word, as file managers have it. */
const TYPING_PAUSE_MS = 800;
/** Marks the element whose keys are the folder's. */
export const FOLDER_KEYS = { "data-folder-keys": "" } as const;

/**
 * The keys of a folder. They work from the rows and from an unfocused page alike, and never from elsewhere: a button, a menu
 * or a field has keys of its own. A key without a handler is left alone.
 */
export function useFolderKeys(handlers: FolderKeyHandlers) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const type = createTypist();
    function handleKey(event: KeyboardEvent) {
      const act = isTyping(event) || !isOurs(event.target) ? null : folderActOf(event);
      const { onMove, onType, onUp, onRefresh, onFilter } = latest.current;
      if (act?.kind === "move" && onMove) answer(event, () => onMove(act.key));
      else if (act?.kind === "up" && onUp) answer(event, onUp);
      else if (act?.kind === "refresh" && onRefresh) answer(event, onRefresh);
      else if (act?.kind === "filter" && onFilter) answer(event, onFilter);
      else if (act?.kind === "type" && onType) {
        const typed = type(act.letter, event.timeStamp);
        if (typed) answer(event, () => onType(typed));
      }
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
}

function answer(event: KeyboardEvent, act: () => void) {
  event.preventDefault();
  act();
}

function isOurs(target: EventTarget | null): boolean {
  return (
    target === document.body || (target instanceof Element && target.closest("[data-folder-keys]") !== null)
  );
}

/** Collects letters into a word. A space begins none: alone, it is left to what else it means. */
function createTypist() {
  let word = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  return (letter: string, atMs: number): string | null => {
    const before = atMs - lastMs < TYPING_PAUSE_MS ? word : "";
    if (letter === " " && before === "") return null;
    word = before + letter;
    lastMs = atMs;
    return word;
  };
}
