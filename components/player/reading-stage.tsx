import type { ReactNode } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { BackToFolder } from "./back-to-folder";
import { readingStageClass } from "./stage-class";

type ReadingStageProps = { file: PutioFile; children: ReactNode; actions?: ReactNode };

/** For what is read and not watched: in the colours of the page, with the title above and not over it. */
export function ReadingStage({ file, children, actions }: ReadingStageProps) {
  return (
    <div className={readingStageClass("flex flex-col border-b border-line bg-raised")}>
      <div className="flex h-14 shrink-0 items-center gap-1 px-2">
        <BackToFolder file={file} />
        <p className="min-w-0 flex-1 truncate text-base font-medium">
          <bdi>{visibleName(file.name)}</bdi>
        </p>
        {actions}
      </div>
      <div className="relative min-h-0 flex-1">{children}</div>
    </div>
  );
}
