"use client";

import { CircleAlert, LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import type { Operation } from "@/lib/files/operations/operation";
import { useOpenShellDialog } from "../shell/shell-dialogs";
import { useOperations } from "./use-operations";

/** What is done sooner need not be said to be under way. */
const SHOWN_AFTER_MS = 500;

/** A small sign while something is under way, or has failed and nobody has looked; it leads to the log. */
export function OperationStatus() {
  const openDialog = useOpenShellDialog();
  const operations = useOperations();
  const [seenId, setSeenId] = useState(0);
  const running = operations.filter(({ state }) => state === "running");
  const failed = operations.filter(({ id, state }) => state === "failed" && id > seenId);
  const isLate = useIsLate(running.at(-1) ?? null);
  if (failed.length === 0 && !isLate) return null;

  function handleClick() {
    setSeenId(operations[0]?.id ?? 0);
    openDialog("activity");
  }

  return (
    <button
      type="button"
      className="fixed right-4 bottom-4 z-20 flex h-9 in-[html:has([data-uploads])]:right-auto in-[html:has([data-uploads])]:left-1/2 animate-rise items-center gap-2 rounded-full border border-line bg-overlay px-3.5 text-sm shadow-float hover:bg-hover max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] pointer-coarse:h-11"
      onClick={handleClick}
    >
      {failed.length > 0 ? (
        <CircleAlert className="size-4 text-danger" aria-hidden="true" />
      ) : (
        <LoaderCircle
          className="size-4 animate-spin text-muted motion-reduce:animate-none"
          aria-hidden="true"
        />
      )}
      {failed.length > 0 ? `${failed.length} failed` : `${running.length} running`}
    </button>
  );
}

/** Whether the oldest of those under way has been so for long enough to be noticed. */
function useIsLate(oldest: Operation | null): boolean {
  const [lateId, setLateId] = useState<number | null>(null);
  const id = oldest?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    const timer = setTimeout(() => setLateId(id), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return id !== null && lateId === id;
}
