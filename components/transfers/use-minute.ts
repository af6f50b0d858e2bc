"use client";

import { useSyncExternalStore } from "react";

const MINUTE_MS = 60_000;

/** The time, to the whole minute: rows that wait are drawn anew once a minute and not whenever somebody asks. */
export function useMinute(renderedAtMs: number): number {
  return useSyncExternalStore(subscribe, currentMinute, () => renderedAtMs);
}

function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE_MS / 4);
  return () => clearInterval(timer);
}
