"use client";

import { CircleAlert } from "lucide-react";
import { describeAccountError } from "@/lib/errors/account-messages";
import { Button } from "../ui/button";
import type { SettingEdit } from "./use-setting";

type SaveNoteProps = { edit: Pick<SettingEdit<unknown>, "isSaving" | "error" | "retry" | "putBack"> };

/** Under a setting: that it takes a while to be saved, or why it was not. What was chosen stays chosen until it is put back. */
export function SaveNote({ edit }: SaveNoteProps) {
  const { isSaving, error, retry, putBack } = edit;
  return (
    <div role="status">
      {isSaving ? (
        <p className="animate-late pt-1.5 text-xs text-muted [animation-delay:500ms]">Saving …</p>
      ) : null}
      {error ? <Failure error={error} retry={retry} putBack={putBack} /> : null}
    </div>
  );
}

type FailureProps = { error: unknown; retry: () => void; putBack: () => void };

function Failure({ error, retry, putBack }: FailureProps) {
  const { title, hint, canRetry } = describeAccountError(error);
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-line bg-raised py-2 pr-2 pl-3">
      <CircleAlert className="size-4 shrink-0 text-danger" aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-56">
        <span className="font-medium">Not saved. {title}.</span> <span className="text-muted">{hint}</span>
      </p>
      <span className="flex gap-1">
        <Button tone="quiet" onClick={putBack}>
          Put back
        </Button>
        {canRetry ? <Button onClick={retry}>Try again</Button> : null}
      </span>
    </div>
  );
}
