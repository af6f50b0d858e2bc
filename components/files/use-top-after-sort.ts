"use client";

import { useEffect, useRef } from "react";
import type { FileSort } from "@/lib/putio/file";

/** A new order is read from its beginning. */
export function useTopAfterSort(savedSort: FileSort | null, onTop: () => void) {
  const shown = useRef(savedSort);
  const latest = useRef(onTop);
  useEffect(() => {
    if (shown.current === savedSort) return;
    shown.current = savedSort;
    window.scrollTo({ top: 0, behavior: "instant" });
    latest.current();
  }, [savedSort]);
}
