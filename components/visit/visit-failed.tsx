"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { AppError } from "@/lib/errors/app-error";
import { linkEndOf } from "@/lib/errors/link-end";
import { PutioError } from "@/lib/putio/errors";
import { visitApi } from "@/lib/query/visit-api";
import { visitRoutes } from "@/lib/routes/visit-routes";
import { visitQuery } from "@/lib/visit/queries";
import { buttonClass } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { useVisit } from "./visit-context";
import { VisitEnded } from "./visit-ended";
import { VisitLoading } from "./visit-loading";

/** A read that failed: the link is over, what was asked for is not in it any more, or put.io has trouble. */
export function VisitFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const end = linkEndOf(error);
  if (end) return <VisitEnded code={end} />;
  if (isMissing(error)) return <VisitMissing />;
  return <ErrorPanel error={error} onRetry={onRetry} />;
}

/** The server found nothing at this address: the link itself says whether it is to blame. */
export function VisitMissing() {
  const { sealed, end } = useVisit();
  // Always anew: what was known of the link is from before it led nowhere.
  const { error, isFetching } = useQuery({
    ...visitQuery(visitApi(sealed)),
    enabled: end === null,
    refetchOnMount: "always",
    retry: false,
  });
  if (end) return <VisitEnded code={end} />;
  if (isFetching) return <VisitLoading />;
  const ended = linkEndOf(error);
  if (ended) return <VisitEnded code={ended} />;
  return (
    <EmptyState
      title="This is not here any more"
      actions={
        <Link href={visitRoutes.page(sealed)} prefetch={false} className={buttonClass("plain")}>
          To the beginning of the link
        </Link>
      }
    >
      It was moved or deleted since. What else the link is of is still there.
    </EmptyState>
  );
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof PutioError || error instanceof AppError)) return false;
  return error.code === "not-found" || error.code === "gone";
}
