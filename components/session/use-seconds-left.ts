"use client";

import { useEffect, useState } from "react";

/** Whole seconds until a moment, counted down; never below 0. */
export function useSecondsLeft(untilIso: string): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(untilIso) - nowMs) / 1000));
}
