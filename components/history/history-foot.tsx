"use client";

import { useEffect, useRef } from "react";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { FailedPages } from "../ui/failed-pages";
import { ProgressBar } from "../ui/progress-bar";
import { watchSight } from "../ui/watch-sight";
import type { HistoryReading } from "./use-history";

type HistoryFootProps = { history: HistoryReading; canLookFurther: boolean; onLookFurther: () => void };

const FAILED_WORDS = {
  next: "Older history did not load.",
  again: "The history could not be refreshed.",
} as const;

/** Below the lines: it reads on when it comes near, and says how far was looked and what went wrong. */
export function HistoryFoot({ history, canLookFurther, onLookFurther }: HistoryFootProps) {
  const formats = useFormats();
  const { query, rows } = history;
  const nearRef = useReadOn(history);
  if (query.isFetchNextPageError || query.isRefetchError)
    return <FailedPages query={query} words={FAILED_WORDS} className="max-md:bottom-14 md:px-6" />;
  if (canLookFurther) {
    return (
      <div className="flex min-h-14 flex-wrap items-center gap-3 px-4 py-2 text-muted md:px-6">
        <p role="status">Looked through {formats.count(rows.readCount)} lines of the history</p>
        <Button onClick={onLookFurther}>Look further</Button>
      </div>
    );
  }
  if (rows.isComplete) return null;
  return (
    <div ref={nearRef} role="status" className="min-h-14 px-4 py-4 text-muted md:px-6">
      <ProgressBar value={null} label="Reading older history" className="h-0.5 animate-late" />
    </div>
  );
}

/** A screen ahead, so that the next lines are there when they come into sight. */
const AHEAD = "900px 0px";

function useReadOn(history: HistoryReading) {
  const nearRef = useRef<HTMLDivElement>(null);
  const latest = useRef(history);
  useEffect(() => {
    latest.current = history;
  });
  // Observed anew with every page: where the foot is still near, nothing would tell of it otherwise.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const foot = nearRef.current;
    if (!foot) return;
    return watchSight(foot, { onSeen: () => latest.current.readOn(), rootMargin: AHEAD });
  }, [history.rows.readCount, history.filter, history.query.isFetching, history.canLookFurther]);
  return nearRef;
}
