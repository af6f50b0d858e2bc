"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { ROOT_ID } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { folderTrailQuery } from "@/lib/search/folder-trail";

/** Where an item of the trash lay, and where it goes when it is restored. */
export function FormerPlace({ folderId }: { folderId: number | null }) {
  const client = useQueryClient();
  const id = folderId ?? ROOT_ID;
  const { data: trail, isError } = useQuery(folderTrailQuery(browserApi, { client, folderId: id }));
  // put.io does not name the folder any more: what was in it comes back to the root.
  if (isError) return <span title="It would come back to Files">Folder is gone</span>;
  const names = trail?.map(({ name }) => visibleName(name)) ?? [];
  return (
    <Link
      href={routes.folder(id)}
      prefetch={false}
      tabIndex={-1}
      title={names.join(" / ")}
      className="rounded-control hover:text-text hover:underline"
    >
      <bdi>{names.at(-1) ?? ""}</bdi>
    </Link>
  );
}
