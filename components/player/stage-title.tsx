import type { ReactNode } from "react";
import { visibleName } from "@/lib/files/visible-name";
import { cleanTitle } from "@/lib/player/clean-title";
import type { PutioFile } from "@/lib/putio/file";
import { BackToFolder } from "./back-to-folder";
import { OVERLAY_FADE } from "./stage-class";

type StageTitleProps = {
  file: PutioFile;
  /** Acts at the other end of the line. */
  children?: ReactNode;
};

/** Top left over the picture: the way back, and what is playing. */
export function StageTitle({ file, children }: StageTitleProps) {
  return (
    <div
      className={`${OVERLAY_FADE} pointer-events-none absolute inset-x-0 top-0 flex items-center gap-1 bg-linear-to-b from-black/75 to-transparent px-2 pt-[max(0.5rem,env(safe-area-inset-top))] pb-6`}
    >
      <BackToFolder file={file} />
      <p className="min-w-0 flex-1 truncate text-base font-medium">
        <bdi>{visibleName(cleanTitle(file.name))}</bdi>
      </p>
      {children}
    </div>
  );
}
