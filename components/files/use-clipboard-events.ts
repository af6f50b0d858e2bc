"use client";

import { useEffect, useRef } from "react";
import { readFileClipboard } from "@/lib/files/file-clipboard";
import { targetsOf } from "@/lib/files/targets";
import { isInTypingPlace } from "../shell/is-typing";
import { useFileActs } from "./file-acts";
import { listOnScreen } from "./list-on-screen";
import { selectedTargets, targetsAtHand } from "./selected-targets";
import { folderOnScreen } from "./selection-store";
import { isOfFiles, writeMarked } from "./take-to-clipboard";

/**
 * Cut, copy and paste, as the browser's own events tell them: by the keys of every keyboard and by its Edit menu. Text that
 * is selected, a field, and what was copied elsewhere are left to the browser.
 */
export function useClipboardEvents() {
  const acts = useFileActs();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    function handleTake(event: ClipboardEvent) {
      if (event.defaultPrevented || !isOfFolder(event.target) || isTextSelected()) return;
      const selected = targetsAtHand();
      const active = listOnScreen()?.activeFile();
      const atHand = selected.count > 0 || !active ? selected : targetsOf([active], active.parentId);
      if (atHand.count === 0) return;
      writeMarked(event, atHand);
      const targets = selected.count > 0 ? selectedTargets() : atHand;
      latest.current.run(event.type === "cut" ? "cut" : "copy-files", targets);
    }
    function handlePaste(event: ClipboardEvent) {
      const screen = folderOnScreen();
      if (!screen || event.defaultPrevented || isInTypingPlace(event.target)) return;
      if (!readFileClipboard() || !isOfFiles(event)) return;
      event.preventDefault();
      latest.current.run("paste", targetsOf([], screen.folderId));
    }
    window.addEventListener("copy", handleTake);
    window.addEventListener("cut", handleTake);
    window.addEventListener("paste", handlePaste);
    return () => {
      window.removeEventListener("copy", handleTake);
      window.removeEventListener("cut", handleTake);
      window.removeEventListener("paste", handlePaste);
    };
  }, []);
}

/** A row, or nothing in particular; a button or a panel is about something else. */
function isOfFolder(target: EventTarget | null): boolean {
  if (isInTypingPlace(target)) return false;
  return (
    target === document.body || (target instanceof Element && target.closest("[data-folder-keys]") !== null)
  );
}

function isTextSelected(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
