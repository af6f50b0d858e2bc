"use client";

import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { useIsIdle } from "../ui/use-is-idle";

// Nobody has asked for it: without a network it is missing until the next page, and nothing breaks.
const TransferLayer = lazy<ComponentType>(() =>
  import("./transfer-layer").then(({ TransferLayer: Layer }) => ({ default: Layer }), nothing),
);

/** What can only come before dragging, cutting or pasting. */
const TOUCHES = ["pointermove", "pointerdown", "keydown"] as const;

/** Brings the code of dragging, cutting and pasting once the page rests, or with the first sign of a hand. */
export function TransferHost() {
  const isIdle = useIsIdle();
  const [isTouched, setIsTouched] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const touch = () => {
      listening.abort();
      setIsTouched(true);
    };
    for (const name of TOUCHES) window.addEventListener(name, touch, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return <Suspense fallback={null}>{isIdle || isTouched ? <TransferLayer /> : null}</Suspense>;
}

function nothing() {
  return { default: () => null };
}
