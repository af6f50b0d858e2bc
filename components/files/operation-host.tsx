"use client";

import { Suspense, useEffect, useState } from "react";
import { lazyPart } from "../ui/lazy-part";

const OperationDesk = lazyPart(async () => ({ default: (await import("./operation-desk")).OperationDesk }));

/** Brings what stands around the operations on files, once the page has nothing better to do. */
export function OperationHost() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => whenIdle(() => setIsWanted(true)), []);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <OperationDesk />
    </Suspense>
  );
}

/** Safari has no idle callback before 26. */
function whenIdle(act: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, 500);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: 3000 });
  return () => cancelIdleCallback(handle);
}
