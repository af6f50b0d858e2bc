"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useId } from "react";
import { topFoldersQuery } from "@/lib/files/top-folders";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { ENTRY_CLASS } from "./entry-class";

/**
 * The account's top-level folders, one press away. Nothing stands below it, so it may come late and grow without moving
 * anything; when it cannot be had it is left out, as the same folders are one press away under Files.
 */
export function TopFolders() {
  const { data: folders = [] } = useQuery(topFoldersQuery(browserApi));
  const headingId = useId();
  const pathname = usePathname();
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
          title={visibleName(name)}
          prefetch={false}
          aria-current={pathname === routes.folder(id) ? "page" : undefined}
          className={`shrink-0 truncate py-1.5 ${ENTRY_CLASS}`}
        >
          <bdi>{visibleName(name)}</bdi>
        </Link>
      ))}
    </section>
  );
}
