"use client";

import { CircleAlert, CircleCheck, KeyRound, RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { useOpenShellDialog } from "./shell-dialogs";
import { type Jobs, useJobs } from "./use-jobs";

type JobsButtonProps = {
  className: string;
  /** Gone as soon as all went well, for places where it lies over something. */
  isBrief: boolean;
};

/** What put.io works on, in one line, and the way to the list. Not there while there is nothing. */
export function JobsButton({ className, isBrief }: JobsButtonProps) {
  const jobs = useJobs();
  const openDialog = useOpenShellDialog();
  const isUrgent = jobs.runningCount > 0 || jobs.wantsPassword || jobs.hasTrouble;
  if (!isUrgent && (isBrief || !jobs.hasNews)) return null;
  const { words, icon } = summaryOf(jobs);
  return (
    <button
      type="button"
      title={words}
      className={className}
      aria-haspopup="dialog"
      onClick={() => openDialog("jobs")}
    >
      {icon}
      <span className="truncate group-data-[collapsed=true]/sidebar:sr-only">{words}</span>
    </button>
  );
}

function summaryOf({ only, runningCount, wantsPassword, hasTrouble }: Jobs): {
  words: string;
  icon: ReactNode;
} {
  if (wantsPassword) return { words: "Password needed", icon: <KeyRound className="size-5" aria-hidden /> };
  if (only?.mp4.status === "CONVERTING") {
    return { words: `Converting, ${Math.round(only.mp4.percentDone)} %`, icon: <Busy /> };
  }
  if (runningCount > 0) return { words: `Working on ${runningCount}`, icon: <Busy /> };
  if (hasTrouble) {
    return {
      words: "Not everything worked",
      icon: <CircleAlert className="size-5 text-danger" aria-hidden />,
    };
  }
  return { words: "All done", icon: <CircleCheck className="size-5 text-positive" aria-hidden /> };
}

function Busy() {
  return <RefreshCw className="size-5 text-accent" aria-hidden />;
}
