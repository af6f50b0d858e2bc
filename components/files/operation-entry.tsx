"use client";

import { CircleAlert, CircleCheck, LoaderCircle, Undo2 } from "lucide-react";
import type { Operation } from "@/lib/files/operations/operation";
import { operationLog } from "@/lib/files/operations/operation-log";
import { sentenceOf } from "@/lib/files/operations/sentence";
import { formatDate } from "@/lib/format/date";
import { Button } from "../ui/button";
import { useLocale } from "../ui/locale";
import { ProgressBar } from "../ui/progress-bar";
import { OperationItems } from "./operation-items";
import { waitWords } from "./wait-words";

/** One operation: how it goes or went, and what can be done about it. */
export function OperationEntry({ operation }: { operation: Operation }) {
  const locale = useLocale();
  const { id, state, progress, waiting, undo, canRetry, startedAtMs, result } = operation;
  const writeCount = new Intl.NumberFormat(locale).format;
  const isOpenToActs = undo === "possible" || canRetry;
  const when = formatDate(new Date(startedAtMs).toISOString(), { locale, nowMs: Date.now() });
  return (
    <li className="flex gap-3 py-3">
      <StateIcon operation={operation} />
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <p className="break-words">
          {sentenceOf(operation, writeCount)}
          {undo === "done" ? <span className="text-muted"> – undone</span> : null}
        </p>
        {state === "running" ? (
          <ProgressBar
            label="Progress"
            value={progress && progress.total > 0 ? progress.done / progress.total : null}
          />
        ) : null}
        <p className="text-xs text-muted">
          {waitWords(waiting) ?? (state === "running" ? "Under way" : when)}
          {result && result.skipped > 0 ? ` · ${writeCount(result.skipped)} were gone already` : ""}
        </p>
        {result?.note ? <p className="text-muted">{result.note}</p> : null}
        <OperationItems operation={operation} />
        {isOpenToActs ? (
          <div className="flex flex-wrap gap-2 pt-0.5">
            {canRetry ? (
              <Button onClick={() => operationLog.retry(id)}>{retryLabel(operation, writeCount)}</Button>
            ) : null}
            {undo === "possible" ? (
              <Button icon={<Undo2 aria-hidden="true" />} onClick={() => void operationLog.undo(id)}>
                Undo
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function StateIcon({ operation: { state } }: { operation: Operation }) {
  const shape = "mt-0.5 size-4 shrink-0";
  if (state === "running")
    return (
      <LoaderCircle
        className={`${shape} animate-spin text-muted motion-reduce:animate-none`}
        aria-hidden="true"
      />
    );
  if (state === "failed") return <CircleAlert className={`${shape} text-danger`} aria-hidden="true" />;
  return <CircleCheck className={`${shape} text-positive`} aria-hidden="true" />;
}

function retryLabel({ result }: Operation, writeCount: (count: number) => string): string {
  const failed = result?.failed.length ?? 0;
  return failed > 1 ? `Retry the ${writeCount(failed)} that failed` : "Try again";
}
