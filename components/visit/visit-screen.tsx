"use client";

import { useQuery } from "@tanstack/react-query";
import { linkEndOf } from "@/lib/errors/link-end";
import { visitApi } from "@/lib/query/visit-api";
import { visitQuery } from "@/lib/visit/queries";
import { FormatsProvider } from "../files/formats";
import { useVisit } from "./visit-context";
import { VisitFailed } from "./visit-failed";
import { VisitLoading } from "./visit-loading";
import { VisitedPlace } from "./visited-place";

/** `fileId`: a folder or a file inside of the link; null: what the link itself is of. */
export function VisitScreen({ fileId, renderedAtMs }: { fileId: number | null; renderedAtMs: number }) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <VisitBody fileId={fileId} renderedAtMs={renderedAtMs} />
    </FormatsProvider>
  );
}

function VisitBody({ fileId, renderedAtMs }: { fileId: number | null; renderedAtMs: number }) {
  const { sealed } = useVisit();
  const { data: visit, error, refetch } = useQuery(visitQuery(visitApi(sealed)));
  if (error && (!visit || linkEndOf(error)))
    return <VisitFailed error={error} onRetry={() => void refetch()} />;
  if (!visit) return <VisitLoading />;
  return <VisitedPlace visit={visit} fileId={fileId ?? visit.file.id} renderedAtMs={renderedAtMs} />;
}
