"use client";

import { CircleAlert, CircleCheck, MonitorDown, X } from "lucide-react";
import type { ReactNode } from "react";
import { saveAddress } from "@/lib/downloads/save-file";
import { putZipAway, zipAgainOperation } from "@/lib/downloads/zip-operation";
import { type ZipJob, zipOf } from "@/lib/downloads/zip-store";
import { lookAtZip } from "@/lib/downloads/zip-watch";
import { JOB_WORDS } from "@/lib/errors/job-messages";
import { visibleName } from "@/lib/files/visible-name";
import { formatBytes } from "@/lib/format/bytes";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { useFileOperations } from "../files/use-file-operations";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { useLocale } from "../ui/locale";
import { ProgressBar } from "../ui/progress-bar";

/** One zip: how far it is, what is missing from it, and what can be done about it. */
export function ZipRow({ job }: { job: ZipJob }) {
  const name = `${visibleName(job.label)}.zip`;
  const isPacking = job.state.kind === "asking" || job.state.kind === "packing";
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 font-medium break-words">
          <bdi>{name}</bdi>
        </p>
        <IconButton
          label={isPacking ? `Cancel ${name}` : `Take ${name} off the list`}
          icon={<X />}
          className="-my-2 -mr-2 text-muted"
          // Off the list it is either way; one that put.io packs to the end all the same expires there by itself.
          onClick={() => void putZipAway(browserApi, job).catch(() => {})}
        />
      </div>
      <ZipState job={job} name={name} />
    </li>
  );
}

function ZipState({ job, name }: { job: ZipJob; name: string }) {
  const operations = useFileOperations();
  const again = () => void operations.run(zipAgainOperation(browserApi, job));
  const { state } = job;
  switch (state.kind) {
    case "asking":
    case "packing":
      return (
        <div className="flex flex-col gap-1.5">
          <ProgressBar value={null} label={`Packing ${name}`} className="h-1 rounded-full bg-track" />
          <p className="text-muted">Packing. It downloads by itself when it is ready.</p>
        </div>
      );
    case "ready":
      return <ReadyZip job={job} sizeBytes={state.sizeBytes} missingFiles={state.missingFiles} />;
    case "failed":
      return (
        <Trouble title={JOB_WORDS["zip-failed"].title} hint={state.message ?? JOB_WORDS["zip-failed"].hint}>
          <Button onClick={again}>Try again</Button>
        </Trouble>
      );
    case "expired":
      return (
        <Trouble {...JOB_WORDS["zip-expired"]}>
          <Button onClick={again}>Make it anew</Button>
        </Trouble>
      );
  }
}

type ReadyZipProps = { job: ZipJob; sizeBytes: number | null; missingFiles: readonly string[] };

function ReadyZip({ job, sizeBytes, missingFiles }: ReadyZipProps) {
  const locale = useLocale();
  return (
    <>
      <div className="flex items-center justify-between gap-2">
        <p className="flex items-center gap-2">
          <CircleCheck className="size-4 shrink-0 text-positive" aria-hidden />
          {sizeBytes === null ? "Ready" : `Ready, ${formatBytes(sizeBytes, { locale })}`}
        </p>
        <Button icon={<MonitorDown aria-hidden />} onClick={() => void saveZip(job)}>
          Download again
        </Button>
      </div>
      {missingFiles.length > 0 ? (
        <Trouble {...JOB_WORDS["zip-missing"]}>
          <ul className="list-inside list-disc">
            {missingFiles.map((missing) => (
              <li key={missing} className="break-words">
                <bdi>{visibleName(missing)}</bdi>
              </li>
            ))}
          </ul>
        </Trouble>
      ) : null}
    </>
  );
}

/** put.io throws zips away after a while: it is asked first, or the browser would save an error. */
async function saveZip(job: ZipJob): Promise<void> {
  await lookAtZip(browserApi, { job }).catch(() => {});
  const state = zipOf(job.key)?.state;
  if (state?.kind === "ready") saveAddress(routes.zipDownload(state.zipId, { name: job.label }));
}

function Trouble({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2">
      <p className="flex items-start gap-2">
        <CircleAlert className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden />
        <span>
          {title}. <span className="text-muted">{hint}</span>
        </span>
      </p>
      {children}
    </div>
  );
}
