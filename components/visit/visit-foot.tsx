"use client";

import { describeError } from "@/lib/errors/messages";
import { Button } from "../ui/button";
import type { VisitPages } from "./visited-place";

/** What went wrong while rows were here: they stay, and this says what is missing. */
export function VisitFoot({ pages }: { pages: VisitPages }) {
  const { isFetchNextPageError, isRefetchError, error, isFetching, fetchNextPage, refetch } = pages.query;
  if (!isFetchNextPageError && !isRefetchError) return null;
  const { title, hint } = describeError(error);
  return (
    <div
      role="alert"
      className="sticky bottom-0 z-10 mt-2 flex items-center gap-3 border-t border-line bg-ground px-4 py-2.5 md:px-3"
    >
      <p className="min-w-0 flex-1">
        {isFetchNextPageError
          ? "The rest of the folder did not load. "
          : "The folder could not be refreshed. "}
        <span className="text-muted">
          {title}. {hint}
        </span>
      </p>
      <Button disabled={isFetching} onClick={() => void (isFetchNextPageError ? fetchNextPage() : refetch())}>
        Try again
      </Button>
    </div>
  );
}
