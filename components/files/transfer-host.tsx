"use client";

import { lazy, Suspense, useEffect, useState } from "react";

const TransferLayer = lazy(async () => ({ default: (await import("./transfer-layer")).TransferLayer }));

/** What can only come before dragging, cutting or pasting; no page needs their code sooner. */
const TOUCHES = ["pointermove", "pointerdown", "keydown"] as const;

/** Brings the code of dragging, cutting and pasting with the first sign of a hand. */
export function TransferHost() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const want = () => {
      listening.abort();
      setIsWanted(true);
    };
    for (const touch of TOUCHES) window.addEventListener(touch, want, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return <Suspense fallback={null}>{isWanted ? <TransferLayer /> : null}</Suspense>;
}
