"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useId } from "react";
import { visibleName } from "@/lib/files/visible-name";
import { neighboursOf } from "@/lib/player/neighbours";
import { visitApi } from "@/lib/query/visit-api";
import { visitRoutes } from "@/lib/routes/visit-routes";
import { visitFolderQuery } from "@/lib/visit/queries";
import { useMediaPlace } from "../player/media-place-context";
import { RailRow } from "../player/rail-row";
import { RailRowSkeletons } from "../player/rail-skeleton";
import { useVisit } from "./visit-context";

const SHOWN_ROWS = 24;

/** What else is in the folder, around the file that plays. */
export function VisitRail({ fileId, folderId }: { fileId: number; folderId: number }) {
  const { sealed } = useVisit();
  const headingId = useId();
  const place = useMediaPlace();
  const { data, isError } = useInfiniteQuery(visitFolderQuery(visitApi(sealed), { fileId: folderId }));
  const first = data?.pages[0];
  if (isError) return null;
  const rows = first ? neighboursOf(first.files, { fileId, count: SHOWN_ROWS }) : [];
  const current = first?.files.find(({ id }) => id === fileId);
  const folderHref = current ? place.folderOf(current) : visitRoutes.page(sealed);
  return (
    <section aria-labelledby={headingId} aria-busy={!first} className="min-w-0">
      <h2 id={headingId} className="flex h-8 items-center justify-between gap-3 font-medium">
        <bdi className="truncate">{first?.parent ? visibleName(first.parent.name) : "In this folder"}</bdi>
        <Link
          href={folderHref ?? visitRoutes.page(sealed)}
          prefetch={false}
          className="shrink-0 rounded-control font-normal text-muted hover:text-text"
        >
          Open the folder
        </Link>
      </h2>
      {first ? (
        <ul className="-mx-2 flex flex-col gap-px">
          {rows.map((file) => (
            <RailRow
              key={file.id}
              file={{ ...file, hasThumbnail: false, positionSeconds: 0, firstAccessedAt: null }}
              isCurrent={file.id === fileId}
              href={visitRoutes.page(sealed, { fileId: file.id })}
            />
          ))}
        </ul>
      ) : (
        <RailRowSkeletons />
      )}
    </section>
  );
}
