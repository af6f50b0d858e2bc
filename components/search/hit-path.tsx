"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ROOT_ID } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { folderTrailQuery } from "@/lib/search/folder-trail";
import { showInFolderHref } from "../files/use-show-in-folder";

/** Where a hit lies, as a link to its row there. */
export function HitPath({ file }: { file: PutioFile }) {
  const client = useQueryClient();
  const folderId = file.parentId ?? ROOT_ID;
  const { data: trail, isError } = useQuery(folderTrailQuery(browserApi, { client, folderId }));
  // Above what a friend shares there is nothing that we may see.
  if (isError || file.parentId === null)
    return (
      <span className="truncate">{file.senderName ? `From ${file.senderName}` : "Shared with you"}</span>
    );
  const names = trail?.map(({ name }) => visibleName(name)) ?? [];
  const path = names.join(" / ");
  return (
    <a
      href={showInFolderHref(file)}
      tabIndex={-1}
      data-show=""
      title={path}
      aria-label={`Show in folder: ${path}`}
      className="flex min-w-0 rounded-control hover:text-text hover:underline"
    >
      {/* The end of a path tells more than its beginning, so the beginning gives way. */}
      {names.length > 1 ? (
        <bdi className="min-w-0 shrink-[99] truncate">{names.slice(0, -1).join(" / ")}</bdi>
      ) : null}
      <bdi className="min-w-0 truncate whitespace-pre">
        {names.length > 1 ? " / " : ""}
        {names.at(-1) ?? "…"}
      </bdi>
    </a>
  );
}
