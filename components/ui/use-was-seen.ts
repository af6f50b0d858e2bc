"use client";

import { type RefObject, useEffect, useState } from "react";

/** Whether an element has come into sight once. */
export function useWasSeen(ref: RefObject<Element | null>): boolean {
  const [wasSeen, setWasSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || wasSeen) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && setWasSeen(true));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, wasSeen]);
  return wasSeen;
}
