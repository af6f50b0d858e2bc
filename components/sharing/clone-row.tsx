"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import Link from "next/link";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { subjectWords } from "@/lib/files/operations/sentence";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { cloneAgainOperation } from "@/lib/sharing/clone-operation";
import { type CloneJob, isCopying, removeClone } from "@/lib/sharing/clone-store";
import { useFileOperations } from "../files/use-file-operations";
import { Button, buttonClass } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { ProgressBar } from "../ui/progress-bar";

type CloneRowProps = {
  job: CloneJob;
  /** Somebody followed it to its folder. */
  onLeave: () => void;
};

/** Friends' files on their way into one's own: how far they are, and the way to them. */
export function CloneRow({ job, onLeave }: CloneRowProps) {
  const what = job.name === null ? subjectWords(job, String) : visibleName(job.name);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium break-words">
          <bdi>{what}</bdi>
        </p>
        {isCopying(job) ? null : (
          <IconButton
            label={`Take ${what} off the list`}
            icon={<X />}
            className="-my-2 -mr-2 text-muted"
            onClick={() => removeClone(job.key)}
          />
        )}
      </div>
      <CloneProgress job={job} what={what} onLeave={onLeave} />
    </li>
  );
}

function CloneProgress({ job, what, onLeave }: CloneRowProps & { what: string }) {
  const operations = useFileOperations();
  const { state, place } = job;
  const folder = visibleName(place.name);
  switch (state.kind) {
    case "asking":
    case "copying":
      return (
        <div className="flex flex-col gap-1.5">
          <ProgressBar value={null} label={`Copying ${what}`} className="h-1 rounded-full bg-track" />
          <p className="text-muted">
            {state.kind === "copying" && state.hasBegun ? `Copying to ${folder}` : "Waiting for its turn"}
          </p>
        </div>
      );
    case "done":
      return (
        <div className="flex min-h-9 items-center justify-between gap-2">
          <p className="flex min-w-0 items-center gap-2">
            <CircleCheck className="size-4 shrink-0 text-positive" aria-hidden />
            <span className="truncate">
              Copied to <bdi>{folder}</bdi>
            </span>
          </p>
          <Link
            href={routes.folder(place.folderId)}
            prefetch={false}
            aria-label={`Open ${folder}`}
            className={buttonClass("plain")}
            onClick={onLeave}
          >
            Open
          </Link>
        </div>
      );
    case "failed":
      return (
        <div className="flex flex-col items-start gap-2" role="alert">
          <p className="flex items-start gap-2">
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden />
            <span>
              {JOB_WORDS["clone-failed"].title}. <span className="text-muted">{state.message}</span>
            </span>
          </p>
          <Button onClick={() => void operations.run(cloneAgainOperation(browserApi, job))}>Try again</Button>
        </div>
      );
  }
}
