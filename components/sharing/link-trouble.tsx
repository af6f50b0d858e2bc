"use client";

import type { ErrorWords } from "@/lib/errors/messages";
import { Button } from "../ui/button";

type LinkTroubleProps = {
  words: Pick<ErrorWords, "title" | "hint" | "canRetry">;
  onRetry?: () => void;
};

/** What went wrong with a public link, beside it: a notification would lie under the dialog. */
export function LinkTrouble({ words: { title, hint, canRetry }, onRetry }: LinkTroubleProps) {
  return (
    <div role="alert" className="flex items-start gap-3">
      <p className="min-w-0 flex-1 break-words">
        <span className="text-danger">{title}.</span> <span className="text-muted">{hint}</span>
      </p>
      {onRetry && canRetry ? <Button onClick={onRetry}>Try again</Button> : null}
    </div>
  );
}
