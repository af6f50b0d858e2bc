"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { describeFeedError } from "@/lib/errors/feed-messages";
import { Button } from "../ui/button";

type NotRefreshedProps = {
  query: Pick<UseQueryResult, "isRefetchError" | "error" | "isFetching" | "refetch">;
  /** What is old on the page, in the plural. */
  what: string;
};

/** What went wrong while the rows were here: they stay, and this says that they may be old. */
export function NotRefreshed({ query, what }: NotRefreshedProps) {
  if (!query.isRefetchError) return null;
  const { title, hint } = describeFeedError(query.error);
  return (
    <div
      role="alert"
      className="sticky bottom-0 z-10 flex items-center gap-3 border-t border-line bg-ground px-4 py-2.5 max-md:bottom-14 md:px-6"
    >
      <p className="min-w-0 flex-1">
        {what} could not be refreshed.{" "}
        <span className="text-muted">
          {title}. {hint}
        </span>
      </p>
      <Button disabled={query.isFetching} onClick={() => void query.refetch()}>
        Try again
      </Button>
    </div>
  );
}
