"use client";

import { ErrorPanel } from "@/components/ui/error-panel";

/** What no page of a link caught. */
export default function VisitError({ error, retry }: { error: Error; retry: () => void }) {
  return <ErrorPanel error={error} onRetry={retry} />;
}
