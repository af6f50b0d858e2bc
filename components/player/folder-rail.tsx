"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useId } from "react";
import { folderQuery } from "@/lib/files/queries";
import { visibleName } from "@/lib/files/visible-name";
import { neighboursOf } from "@/lib/player/neighbours";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { RailRow } from "./rail-row";
import { RailRowSkeletons } from "./rail-skeleton";

const SHOWN_ROWS = 24;

/** What else is in the folder, around the file that plays. Nothing stands below it, so it may come late and grow. */
export function FolderRail({ fileId, folderId }: { fileId: number; folderId: number }) {
  const headingId = useId();
  const { data, isError } = useInfiniteQuery(folderQuery(browserApi, { folderId }));
  const first = data?.pages[0];
  // Where the folder cannot be had (a friend's file, a failure), the film is still the page.
  if (isError) return null;
  const rows = first ? neighboursOf(first.files, { fileId, count: SHOWN_ROWS }) : [];
  return (
    <section aria-labelledby={headingId} aria-busy={!first} className="min-w-0">
      <h2 id={headingId} className="flex h-8 items-center justify-between gap-3 font-medium">
        <bdi className="truncate">{first?.parent ? visibleName(first.parent.name) : "In this folder"}</bdi>
        <Link
          href={routes.folder(folderId)}
          prefetch={false}
          className="shrink-0 rounded-control font-normal text-muted hover:text-text"
        >
          Open the folder
        </Link>
      </h2>
      {first ? (
        <ul className="-mx-2 flex flex-col gap-px">
          {rows.map((file) => (
            <RailRow key={file.id} file={file} isCurrent={file.id === fileId} />
          ))}
        </ul>
      ) : (
        <RailRowSkeletons />
      )}
    </section>
  );
}
