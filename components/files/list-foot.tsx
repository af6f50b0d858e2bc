"use client";

import { describeError } from "@/lib/errors/messages";
import { PutioError } from "@/lib/putio/errors";
import { Button } from "../ui/button";
import type { FolderPages } from "./use-folder-pages";

/**
 * What went wrong while the rows were here: they stay, and this says what is missing. It sticks to the window's foot, below
 * the last row, so that its coming and going moves nothing.
 */
export function ListFoot({ pages }: { pages: FolderPages }) {
  const { isFetchNextPageError, isRefetchError, error, isFetching, fetchNextPage, refetch } = pages.query;
  if (!isFetchNextPageError && !isRefetchError) return null;
  const { title, hint } = describeError(error);
  // A cursor that put.io has forgotten cannot be continued; the folder begins anew.
  const isCursorLost = error instanceof PutioError && error.code === "bad-request";
  const handleRetry = () => void (isFetchNextPageError && !isCursorLost ? fetchNextPage() : refetch());
  return (
    <div
      role="alert"
      className="sticky bottom-0 z-10 mt-2 flex items-center gap-3 border-t border-line bg-ground px-4 py-2.5 max-md:bottom-14 md:px-3"
    >
      <p className="min-w-0 flex-1">
        {isFetchNextPageError
          ? "The rest of this folder did not load. "
          : "This folder could not be refreshed. "}
        <span className="text-muted">
          {title}. {hint}
        </span>
      </p>
      <Button disabled={isFetching} onClick={handleRetry}>
        Try again
      </Button>
    </div>
  );
}
