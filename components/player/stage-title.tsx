import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { visibleName } from "@/lib/files/visible-name";
import { cleanTitle } from "@/lib/player/clean-title";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { OVERLAY_FADE } from "./stage-class";

/** Top left: the way back, and what is playing. */
export function StageTitle({ file }: { file: PutioFile }) {
  return (
    <div
      className={`${OVERLAY_FADE} pointer-events-none absolute inset-x-0 top-0 flex items-center gap-1 bg-linear-to-b from-black/75 to-transparent px-2 pt-[max(0.5rem,env(safe-area-inset-top))] pb-6`}
    >
      <Link
        href={routes.folder(file.parentId ?? 0)}
        aria-label="Back to the folder"
        title="Back to the folder"
        prefetch={false}
        className="pointer-events-auto inline-flex size-11 shrink-0 items-center justify-center rounded-control transition-colors hover:bg-hover active:bg-pressed [&_svg]:size-5"
      >
        <ArrowLeft />
      </Link>
      <p className="min-w-0 truncate text-base font-medium">
        <bdi>{visibleName(cleanTitle(file.name))}</bdi>
      </p>
    </div>
  );
}
