"use client";

import { FileQuestion, RefreshCw } from "lucide-react";
import { AppError } from "@/lib/errors/app-error";
import { describeError } from "@/lib/errors/messages";
import type { PutioFile } from "@/lib/putio/file";
import { DownloadLink } from "./download-link";
import { stageClass } from "./stage-class";
import { StageTitle } from "./stage-title";

type NothingToPlayProps = { file: PutioFile; code: "needs-conversion" | "not-playable" | "cannot-decode" };

/** A file that does not play or show here: said plainly, with what can be done instead. No alarm: nothing is broken. */
export function NothingToPlay({ file, code }: NothingToPlayProps) {
  const { title, hint } = describeError(new AppError(code, ""));
  const Icon = code === "needs-conversion" ? RefreshCw : FileQuestion;
  return (
    <div data-theme="dark" className={stageClass(null, "flex items-center justify-center")}>
      <div className="flex max-w-md flex-col items-start gap-3 px-6 pt-12 @md/stage:gap-4">
        <Icon className="size-8 text-muted @max-md/stage:hidden" strokeWidth={1.5} aria-hidden />
        <div className="flex flex-col gap-1">
          <p className="text-base font-medium">{title}</p>
          <p className="text-muted">{hint}</p>
        </div>
        <DownloadLink file={file} tone="primary" />
      </div>
      <StageTitle file={file} />
    </div>
  );
}
