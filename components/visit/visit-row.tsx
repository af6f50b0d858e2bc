"use client";

import { MonitorDown } from "lucide-react";
import Link from "next/link";
import { memo } from "react";
import { KIND_LABELS, kindOf } from "@/lib/files/file-kind";
import { visibleName } from "@/lib/files/visible-name";
import { formatDuration } from "@/lib/format/duration";
import type { PutioFile } from "@/lib/putio/file";
import { visitRoutes } from "@/lib/routes/visit-routes";
import { FileName } from "../files/file-name";
import { useFormats } from "../files/formats";
import { KindIcon } from "../files/kind-icons";
import { useVisit } from "./visit-context";

type VisitRowProps = { file: PutioFile; index: number; count: number };

/** A file or folder: its name opens it, and what is a file can be taken along at once. */
export const VisitRow = memo(function VisitRow({ file, index, count }: VisitRowProps) {
  const { sealed } = useVisit();
  const formats = useFormats();
  const name = visibleName(file.name);
  const kind = kindOf(file);
  const isFolder = file.fileType === "FOLDER";
  const seconds = file.video?.durationSeconds ?? 0;
  const duration = seconds > 0 ? formatDuration(seconds) : null;
  const size = formats.bytes(file.sizeBytes);
  return (
    <li data-index={index} aria-setsize={count} aria-posinset={index + 1} className="visit-row">
      <span className="flex w-6 shrink-0 justify-center">
        <KindIcon kind={kind} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <Link
          href={visitRoutes.page(sealed, { fileId: file.id })}
          prefetch={false}
          title={name}
          aria-label={name}
          aria-description={isFolder ? KIND_LABELS[kind] : undefined}
          className="visit-link"
        >
          <FileName name={file.name} />
        </Link>
        <span className="truncate text-xs text-muted md:hidden" suppressHydrationWarning>
          {duration ? `${duration} · ${size}` : size}
        </span>
      </span>
      <span className="visit-fact w-20">{duration}</span>
      <span className="visit-fact w-20" suppressHydrationWarning>
        {size}
      </span>
      <time
        dateTime={file.createdAt}
        title={formats.fullDate(file.createdAt)}
        className="visit-fact w-28 max-lg:hidden"
        suppressHydrationWarning
      >
        {formats.date(file.createdAt)}
      </time>
      {isFolder ? (
        <span className="size-9 shrink-0 pointer-coarse:size-11" />
      ) : (
        <a
          href={visitRoutes.download({ sealed, fileId: file.id })}
          download
          aria-label={`Download ${name}`}
          title="Download"
          className="visit-download"
        >
          <MonitorDown strokeWidth={1.75} aria-hidden />
        </a>
      )}
    </li>
  );
});
