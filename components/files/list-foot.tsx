"use client";

import { PutioError } from "@/lib/putio/errors";
import { FailedPages } from "../ui/failed-pages";
import type { FolderPages } from "./use-folder-pages";

const WORDS = {
  next: "The rest of this folder did not load.",
  again: "This folder could not be refreshed.",
} as const;

/** It sticks to the window's foot, below the last row, so that its coming and going moves nothing. */
export function ListFoot({ pages }: { pages: FolderPages }) {
  const { isFetchNextPageError, isRefetchError, error, isFetching, fetchNextPage, refetch } = pages.query;
  // A cursor that put.io has forgotten cannot be continued; the folder begins anew.
  const isCursorLost = error instanceof PutioError && error.code === "bad-request";
  const goOn = isCursorLost ? refetch : fetchNextPage;
  return (
    <FailedPages
      query={{ isFetchNextPageError, isRefetchError, error, isFetching, fetchNextPage: goOn, refetch }}
      words={WORDS}
      className="max-md:bottom-14 md:px-3"
    />
  );
}
