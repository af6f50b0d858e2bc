"use client";

import { describeError } from "@/lib/errors/messages";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";

const OUTLINED_SHELVES = [1, 2];
const OUTLINED_TILES = [1, 2, 3, 4, 5, 6];

/** The outline of the shelves that come. */
export function ShelvesLoading() {
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-6 overflow-hidden pt-5">
      <span className="sr-only">Loading what friends share with you</span>
      {OUTLINED_SHELVES.map((shelf) => (
        <div key={shelf} className="flex flex-col gap-2">
          <div className="flex items-center gap-3 px-4 md:px-6">
            <Skeleton className="size-8 rounded-full" />
            <Skeleton className="h-4 w-32" />
          </div>
          <ShelfLoading />
        </div>
      ))}
    </div>
  );
}

/** As high as a shelf with something on it, so that nothing below moves when it comes. */
export function ShelfLoading() {
  return (
    <div aria-hidden="true" className="shelf overflow-hidden">
      {OUTLINED_TILES.map((tile) => (
        <div key={tile} className="shelf-tile">
          <Skeleton className="aspect-video rounded-panel" />
          <div className="px-1.5 pt-2">
            <Skeleton className="h-3 w-3/4" />
          </div>
        </div>
      ))}
    </div>
  );
}

export function ShelfFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, hint, canRetry } = describeError(error);
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 px-4 py-3 md:px-6">
      <p className="min-w-0">
        {title}. <span className="text-muted">{hint}</span>
      </p>
      {canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  );
}
