"use client";

import { lazy, Suspense } from "react";
import { fetchPart } from "../ui/lazy-part";
import { useIsIdle } from "../ui/use-is-idle";

// Nobody has asked for these: when they cannot be had they are missing until the next page, and nothing breaks.
const LateWork = lazy(() =>
  fetchPart(() => import("./late-work")).then((late) => ({ default: late.LateWork }), nothing),
);
const JobsButton = lazy(() =>
  import("./jobs-button").then(({ JobsButton: Button }) => ({ default: Button }), nothing),
);

/** What every page does once it has nothing better to do: it follows what put.io works on, and listens for keys. */
export function JobsHost() {
  if (!useIsIdle()) return null;
  return (
    <Suspense fallback={null}>
      <LateWork />
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

function nothing() {
  return { default: () => null };
}
