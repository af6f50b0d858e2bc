"use client";

import { Suspense } from "react";
import { lazyPart } from "../ui/lazy-part";
import { useIsIdle } from "../ui/use-is-idle";

const OperationDesk = lazyPart(async () => ({ default: (await import("./operation-desk")).OperationDesk }));

/** Brings what stands around the operations on files, once the page has nothing better to do. */
export function OperationHost() {
  if (!useIsIdle()) return null;
  return (
    <Suspense fallback={null}>
      <OperationDesk />
    </Suspense>
  );
}
