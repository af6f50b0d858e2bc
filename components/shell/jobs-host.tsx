"use client";

import { lazy, Suspense } from "react";
import { useIsIdle } from "../ui/use-is-idle";

const JobsWatch = lazy(async () => ({ default: (await import("./jobs-watch")).JobsWatch }));
const JobsButton = lazy(async () => ({ default: (await import("./jobs-button")).JobsButton }));

/** Follows what put.io works on, once the page has nothing better to do. */
export function JobsHost() {
  if (!useIsIdle()) return null;
  return (
    <Suspense fallback={null}>
      <JobsWatch />
    </Suspense>
  );
}

/** The way to the list of it, in a place of the shell's; nothing is there while there is nothing to see. */
export function JobsPlace({ className, isBrief = false }: { className: string; isBrief?: boolean }) {
  if (!useIsIdle()) return null;
  return (
    <Suspense fallback={null}>
      <JobsButton className={className} isBrief={isBrief} />
    </Suspense>
  );
}
