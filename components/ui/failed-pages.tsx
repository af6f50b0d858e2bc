"use client";

import { describeError } from "@/lib/errors/messages";
import { Button } from "./button";

/** What a query of TanStack Query tells of its own failures; the first two only where it has pages. */
type FailingQuery = {
  isFetchNextPageError?: boolean;
  fetchNextPage?: () => unknown;
  isRefetchError: boolean;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
};

type FailedPagesProps = {
  query: FailingQuery;
  /** What did not come, in a sentence: the next page, or the rows that are here once more. */
  words: { next?: string; again: string };
  /** Where it stands: its distance from the sides, and from a bar at the foot. */
  className: string;
};

/** What went wrong while the rows were here: they stay, and this says what is missing. Nothing, where nothing went wrong. */
export function FailedPages({ query, words, className }: FailedPagesProps) {
  const { isFetchNextPageError, isRefetchError, error, isFetching, fetchNextPage, refetch } = query;
  if (!isFetchNextPageError && !isRefetchError) return null;
  const { title, hint } = describeError(error);
  return (
    <div
      role="alert"
      className={`sticky bottom-0 z-10 mt-2 flex items-center gap-3 border-t border-line bg-ground px-4 py-2.5 ${className}`}
    >
      <p className="min-w-0 flex-1">
        {(isFetchNextPageError && words.next) || words.again}{" "}
        <span className="text-muted">
          {title}. {hint}
        </span>
      </p>
      <Button
        disabled={isFetching}
        onClick={() => void (isFetchNextPageError && fetchNextPage ? fetchNextPage() : refetch())}
      >
        Try again
      </Button>
    </div>
  );
}
