"use client";

import { useCallback, useEffect, useState } from "react";

/** `place`: a seek by touch is shown where the finger is. */
export type Notice = { text: string; place: "centre" | "left" | "right"; atMs: number };
export type Say = (text: string, place?: Notice["place"]) => void;

const SHOWN_MS = 900;

/** One short word over the picture about what a key or a tap just did; the newest replaces the one before. */
export function useNotice(): { current: Notice | null; say: Say } {
  const [current, setCurrent] = useState<Notice | null>(null);
  const say = useCallback<Say>((text, place = "centre") => {
    setCurrent({ text, place, atMs: performance.now() });
  }, []);

  useEffect(() => {
    if (!current) return;
    const timer = setTimeout(() => setCurrent(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [current]);
  return { current, say };
}
