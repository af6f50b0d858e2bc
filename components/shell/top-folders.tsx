"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useId } from "react";
import { topFoldersQuery } from "@/lib/files/top-folders";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";

/**
 * The account's top-level folders, one press away. Nothing stands below it, so it may come late and grow without moving
 * anything; when it cannot be had it is left out, as the same folders are one press away under Files.
 */
export function TopFolders() {
  const { data: folders = [] } = useQuery(topFoldersQuery(browserApi));
  const headingId = useId();
  if (folders.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className="mt-5 flex animate-fade flex-col gap-px">
      <h2 id={headingId} className="px-2 pb-1 text-xs font-medium text-muted">
        Folders
      </h2>
      {folders.map(({ id, name }) => (
        <Link
          key={id}
          href={routes.folder(id)}
          title={name}
          prefetch={false}
          className="shrink-0 truncate rounded-control px-2 py-1.5 text-muted transition-colors hover:bg-hover hover:text-text"
        >
          <bdi>{name}</bdi>
        </Link>
      ))}
    </section>
  );
}
