"use client";

import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import type { Breadcrumb, PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { folderTrailQuery } from "@/lib/search/folder-trail";
import { type inFiltersOf, isInWantedFolder } from "@/lib/search/match-file";

/** Of the files those that lie where `in:` says. Without it all of them do, and nothing is asked. */
export function useLocatedHits(files: PutioFile[], filters: ReturnType<typeof inFiltersOf>) {
  const client = useQueryClient();
  const isAsked = filters.length > 0;
  const folderIds = useMemo(
    () => (isAsked ? [...new Set(files.map((file) => file.parentId ?? ROOT_ID))] : []),
    [files, isAsked],
  );
  const { trails, waiting } = useQueries({
    queries: folderIds.map((folderId) => folderTrailQuery(browserApi, { client, folderId })),
    combine: (results) => collect(results, folderIds),
  });
  if (!isAsked) return { hits: files, waiting: 0 };
  const hits = files.filter((file) => {
    const trail = trails.get(file.parentId ?? ROOT_ID);
    return trail !== undefined && isInWantedFolder(trail, filters);
  });
  return { hits, waiting };
}

/** A folder that cannot be read (a friend's own) is nowhere that one could name. */
function collect(results: UseQueryResult<Breadcrumb[]>[], folderIds: readonly number[]) {
  const trails = new Map<number, Breadcrumb[]>();
  for (const [index, { data }] of results.entries()) {
    const folderId = folderIds[index];
    if (data && folderId !== undefined) trails.set(folderId, data);
  }
  return { trails, waiting: results.filter(({ isPending }) => isPending).length };
}
