"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { describeError } from "@/lib/errors/messages";
import type { FileTargets } from "@/lib/files/targets";
import type { SharedFiles } from "@/lib/sharing/audience";
import { MOST_LOOKED_AT } from "@/lib/sharing/targets-shares";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { useViewers } from "./use-viewers";
import { ViewerRow } from "./viewer-row";

type ViewersProps = {
  targets: FileTargets;
  shares: UseQueryResult<SharedFiles>;
  onStop: () => void;
  /** Who sees it for another reason than that it is shared itself. */
  children: ReactNode;
};

/** Everybody who sees it now, and the ways to change that: one by one, or all at once by an act of its own. */
export function Viewers({ targets, shares, onStop, children }: ViewersProps) {
  const headingId = useId();
  const { viewers, takeFrom, giveBack } = useViewers(shares.data ?? []);
  const isSeen = (shares.data?.length ?? 0) > 0 && viewers.some(({ state }) => state.kind === "sees");
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-1">
      <div className="flex min-h-9 items-center justify-between gap-3">
        <h3 id={headingId} className="font-medium">
          {targets.count > 1 ? "Who sees them" : "Who sees it"}
        </h3>
        {isSeen ? (
          <Button tone="quiet" className="-mr-3.5" onClick={onStop}>
            Stop sharing…
          </Button>
        ) : null}
      </div>
      {shares.isPending ? <ViewersLoading /> : null}
      {shares.error && !shares.data ? (
        <ViewersFailed error={shares.error} onRetry={() => void shares.refetch()} />
      ) : null}
      {shares.data && viewers.length === 0 ? (
        <p className="text-muted">Nobody by a share of its own.</p>
      ) : null}
      {viewers.length > 0 ? (
        <ul className="flex flex-col">
          {viewers.map((viewer) => (
            <ViewerRow
              key={viewer.key}
              viewer={viewer}
              count={targets.count}
              onTake={() => takeFrom(viewer)}
              onGive={() => giveBack(viewer)}
            />
          ))}
        </ul>
      ) : null}
      {children}
      {targets.files.length < targets.count || targets.files.length > MOST_LOOKED_AT ? (
        <p className="text-xs text-muted">Of a large selection, not everybody may be listed here.</p>
      ) : null}
    </section>
  );
}

function ViewersLoading() {
  return (
    <div role="status" aria-busy="true" className="flex h-11 items-center gap-3">
      <span className="sr-only">Looking who sees it</span>
      <Skeleton className="size-8 rounded-full" />
      <Skeleton className="h-3 w-28" />
    </div>
  );
}

function ViewersFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, hint } = describeError(error);
  return (
    <div role="alert" className="flex items-start gap-3">
      <p className="min-w-0 flex-1">
        Nobody could say who sees it. {title}. <span className="text-muted">{hint}</span>
      </p>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
