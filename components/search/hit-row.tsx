"use client";

import { EllipsisVertical } from "lucide-react";
import { memo } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { FileBadge } from "../files/file-badge";
import { hrefOf } from "../files/file-cells";
import { FilePicture } from "../files/file-picture";
import { useFormats } from "../files/formats";
import { IconButton } from "../ui/icon-button";
import { HIT_CLASS } from "./hit-classes";
import { HitPath } from "./hit-path";
import { MarkedName } from "./marked-name";

type HitRowProps = {
  file: PutioFile;
  place: { index: number; count: number; offsetPx: number };
  needles: readonly string[];
  isActive: boolean;
};

export const HitRow = memo(function HitRow({ file, place, needles, isActive }: HitRowProps) {
  const formats = useFormats();
  const kind = KIND_LABELS[kindOf(file)];
  return (
    <li
      data-hit=""
      data-file={file.id}
      data-index={place.index}
      aria-posinset={place.index + 1}
      aria-setsize={place.count}
      style={{ translate: `0 ${place.offsetPx}px` }}
      className={`absolute inset-x-0 top-0 ${HIT_CLASS} has-[a:focus-visible]:bg-hover hover:bg-hover`}
    >
      <FilePicture file={file} />
      <div className="flex min-w-0 flex-col">
        <a
          href={hrefOf(file)}
          tabIndex={isActive ? 0 : -1}
          aria-label={visibleName(file.name)}
          aria-description={kind}
          className="flex min-w-0 rounded-control outline-offset-2 hover:underline pointer-coarse:before:absolute pointer-coarse:before:inset-0"
        >
          <MarkedName name={file.name} needles={needles} />
        </a>
        <div className="flex min-w-0 items-center text-xs text-muted pointer-coarse:relative">
          <HitPath file={file} />
          <span className="shrink-0 whitespace-pre md:hidden"> · {formats.bytes(file.sizeBytes)}</span>
          <span className="ml-2 shrink-0 empty:hidden">
            <FileBadge file={file} />
          </span>
        </div>
      </div>
      <span className="text-right text-muted max-md:hidden">{formats.bytes(file.sizeBytes)}</span>
      <time
        dateTime={file.createdAt}
        title={formats.fullDate(file.createdAt)}
        className="text-right text-muted max-md:hidden"
      >
        {formats.date(file.createdAt)}
      </time>
      <IconButton
        label={`More for ${visibleName(file.name)}`}
        icon={<EllipsisVertical />}
        aria-haspopup="menu"
        data-more=""
        tabIndex={isActive ? 0 : -1}
        className="relative text-muted"
      />
    </li>
  );
}, isSameHit);

/** The place is a new object at every scroll. */
function isSameHit(before: HitRowProps, after: HitRowProps): boolean {
  return (
    before.file === after.file &&
    before.needles === after.needles &&
    before.isActive === after.isActive &&
    before.place.index === after.place.index &&
    before.place.count === after.place.count
  );
}
