"use client";

import { useEffect, useRef } from "react";
import { type FolderAct, folderActOf } from "@/lib/files/folder-act";
import { isTyping } from "../shell/is-typing";

type MoveOptions = { isExtending: boolean };

export type FolderKeyHandlers = {
  onMove?: (key: string, options: MoveOptions) => void;
  onUp?: () => void;
  onRefresh?: () => void;
  onFilter?: () => void;
  onSelect?: () => void;
  /** Answers whether there was anything to clear: otherwise Esc is left to whoever else may want it. */
  onClear?: () => boolean;
  onView?: () => void;
  onAct?: (combo: string) => void;
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
    const typist = createTypist();
    function handleKey(event: KeyboardEvent) {
      if (isTyping(event) || !isOurs(event.target) || isCopyOfText(event)) return;
      const act = folderActOf(event, { isMidWord: typist.isMidWord(event.timeStamp) });
      const typed = act?.kind === "type" ? typist.type(act.letter, event.timeStamp) : null;
      if (act && answer(act, { handlers: latest.current, typed })) event.preventDefault();
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
}

type Answer = { handlers: FolderKeyHandlers; typed: string | null };

/** Whether anybody took the key. */
function answer(act: FolderAct, { handlers, typed }: Answer): boolean {
  const { onMove, onUp, onRefresh, onFilter, onSelect, onClear, onView, onAct, onType } = handlers;
  switch (act.kind) {
    case "move":
      return taken(onMove && (() => onMove(act.key, { isExtending: act.isExtending })));
    case "up":
      return taken(onUp);
    case "refresh":
      return taken(onRefresh);
    case "filter":
      return taken(onFilter);
    case "select":
      return taken(onSelect);
    case "clear":
      return onClear?.() ?? false;
    case "view":
      return taken(onView);
    case "act":
      return taken(onAct && (() => onAct(act.combo)));
    case "type":
      return taken(onType && typed ? () => onType(typed) : undefined);
  }
}

function taken(handler: (() => void) | undefined): boolean {
  handler?.();
  return handler !== undefined;
}

function isOurs(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  if (!(target instanceof Element) || target.closest("button, input")) return false;
  return target.closest("[data-folder-keys]") !== null;
}

/** Words that are marked with the mouse are copied as everywhere. */
function isCopyOfText({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === "c" && (ctrlKey || metaKey) && getSelection()?.isCollapsed === false;
}

/** Collects letters into a word. */
function createTypist() {
  let word = "";
  let lastMs = Number.NEGATIVE_INFINITY;
  const isMidWord = (atMs: number) => word !== "" && atMs - lastMs < TYPING_PAUSE_MS;
  return {
    isMidWord,
    type(letter: string, atMs: number): string {
      word = (isMidWord(atMs) ? word : "") + letter;
      lastMs = atMs;
      return word;
    },
  };
}
