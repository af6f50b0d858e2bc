"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { describeError } from "@/lib/errors/messages";
import { Button } from "./button";

type ErrorPanelProps = {
  error: unknown;
  onRetry?: () => void;
  /** Further ways out, beside "Try again". */
  actions?: ReactNode;
};

/** Stands where the data would be: what happened, what to do next, the technical part folded away. */
export function ErrorPanel({ error, onRetry, actions }: ErrorPanelProps) {
  const { title, hint, canRetry, details } = describeError(error);
  return (
    <div role="alert" className="flex max-w-md flex-col items-start gap-4 px-6 py-12">
      <CircleAlert className="size-8 text-danger" strokeWidth={1.75} aria-hidden />
      <div className="flex flex-col gap-1">
        <p className="text-base font-medium">{title}</p>
        <p className="text-muted">{hint}</p>
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {onRetry && canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
        {actions}
      </div>
      {details ? (
        <details className="w-full text-xs text-muted">
          <summary className="w-fit rounded-control py-1">Details</summary>
          <p className="mt-1 font-mono break-words select-all">{details}</p>
        </details>
      ) : null}
    </div>
  );
}
