"use client";

import { useCallback, useSyncExternalStore } from "react";

/**
 * For behaviour that differs by device. Layout belongs into CSS: the server cannot know the answer and says false, so what
 * is laid out by this hook would jump on hydration.
 */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
