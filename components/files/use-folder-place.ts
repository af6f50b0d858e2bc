"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { folderIdOfPath } from "@/lib/files/folder-id";
import { type FolderPlace, placeOf, withPlace } from "@/lib/files/folder-place";
import { useIsHydrated } from "./formats";

/** Long enough for Safari, which allows a hundred changes of history in thirty seconds. */
const SETTLED_AFTER_MS = 400;

type FolderPlaceInput = {
  folderId: number;
  /** The row that the keyboard is on. */
  fileId: number | null;
  /** The keyboard's row is to be this one, with the focus or without, and in sight or wherever it is. */
  onRestore: (fileId: number | null, options: RestoreOptions) => void;
};

type RestoreOptions = { withFocus: boolean; isRevealed: boolean };

/** The place that this visit of the folder was left at; null on a first visit, and on the server. */
export function readPlace(folderId: number): FolderPlace | null {
  return typeof history === "undefined" ? null : placeOf(history.state, folderId);
}

/**
 * Back returns to the same row and the same pixel, before anything is painted. The browser's own restoration would act while
 * the old page still stands, so it is switched off while we are here; a reload is left to it, as it acts before our script can.
 */
export function useFolderPlace({ folderId, fileId, onRestore }: FolderPlaceInput) {
  const isTakenOver = useRef(!useIsHydrated());
  const restore = useRef(onRestore);
  useLayoutEffect(() => {
    const place = readPlace(folderId);
    // Of a page just loaded the browser has mostly restored the place, and the reader may have scrolled on since.
    if (!isTakenOver.current || window.scrollY === 0)
      window.scrollTo({ top: place?.scrollY ?? 0, behavior: "instant" });
    // The link that led here is gone, and the focus with it; whoever has put it elsewhere meanwhile keeps it there.
    const withFocus = !isTakenOver.current && document.activeElement === document.body;
    restore.current(place?.fileId ?? null, { withFocus, isRevealed: place?.scrollY === null });
  }, [folderId]);
  useEffect(ownScrollRestoration, []);
  useEffect(() => keepPlace({ folderId, fileId }), [folderId, fileId]);
}

/** Scrolling back is ours while we are here, and the browser's again afterwards. */
export function ownScrollRestoration() {
  const own = () => {
    history.scrollRestoration = "manual";
  };
  const giveBack = () => {
    history.scrollRestoration = "auto";
  };
  own();
  // The mode is part of the entry; a reload shall find it as the browser expects.
  window.addEventListener("pagehide", giveBack);
  window.addEventListener("pageshow", own);
  return () => {
    window.removeEventListener("pagehide", giveBack);
    window.removeEventListener("pageshow", own);
    giveBack();
  };
}

function keepPlace({ folderId, fileId }: Pick<FolderPlaceInput, "folderId" | "fileId">) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function save() {
    clearTimeout(timer);
    // The address may have changed already while the old rows still stand.
    if (folderIdOfPath(location.pathname) !== folderId) return;
    history.replaceState(withPlace(history.state, { folderId, scrollY: window.scrollY, fileId }), "");
  }
  function saveSoon() {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLED_AFTER_MS);
  }
  // Capture: a link's own handler may leave the page before a bubbling listener hears of the click.
  document.addEventListener("click", save, true);
  window.addEventListener("scroll", saveSoon, { passive: true });
  window.addEventListener("pagehide", save);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("click", save, true);
    window.removeEventListener("scroll", saveSoon);
    window.removeEventListener("pagehide", save);
  };
}
