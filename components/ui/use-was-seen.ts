"use client";

import { type RefObject, useEffect, useState } from "react";
import { watchSight } from "./watch-sight";

/** Whether an element has come into sight once. */
export function useWasSeen(ref: RefObject<Element | null>): boolean {
  const [wasSeen, setWasSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || wasSeen) return;
    return watchSight(element, { onSeen: () => setWasSeen(true) });
  }, [ref, wasSeen]);
  return wasSeen;
}
