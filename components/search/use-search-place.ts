"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { searchPlaceOf, withSearchPlace } from "@/lib/search/search-place";
import { ownScrollRestoration } from "../files/use-folder-place";

/** Long enough for Safari, which allows a hundred changes of history in thirty seconds. */
const SETTLED_AFTER_MS = 400;

type SearchPlaceInput = {
  query: string;
  fileId: number | null;
  onRestore: (fileId: number | null, options: { withFocus: boolean }) => void;
};

/** Back from a hit returns to its row, at the same height. */
export function useSearchPlace({ query, fileId, onRestore }: SearchPlaceInput) {
  const restore = useRef({ query, onRestore });
  useLayoutEffect(() => {
    const place = searchPlaceOf(history.state, restore.current.query);
    if (!place) return;
    window.scrollTo({ top: place.scrollY, behavior: "instant" });
    restore.current.onRestore(place.fileId, { withFocus: document.activeElement === document.body });
  }, []);
  useEffect(ownScrollRestoration, []);
  useEffect(() => {
    const place = { query, fileId };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const path = location.pathname;
    function save() {
      clearTimeout(timer);
      // The address may have changed already while the hits still stand.
      if (location.pathname !== path) return;
      history.replaceState(withSearchPlace(history.state, { ...place, scrollY: window.scrollY }), "");
    }
    function saveSoon() {
      clearTimeout(timer);
      timer = setTimeout(save, SETTLED_AFTER_MS);
    }
    function saveOnEnter(event: KeyboardEvent) {
      if (event.key === "Enter") save();
    }
    // Capture: a link's own handler may leave the page before a bubbling listener hears of the click.
    document.addEventListener("click", save, true);
    document.addEventListener("keydown", saveOnEnter, true);
    window.addEventListener("scroll", saveSoon, { passive: true });
    window.addEventListener("pagehide", save);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("click", save, true);
      document.removeEventListener("keydown", saveOnEnter, true);
      window.removeEventListener("scroll", saveSoon);
      window.removeEventListener("pagehide", save);
    };
  }, [query, fileId]);
}
