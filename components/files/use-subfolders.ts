"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { isForeignFile } from "@/lib/files/action-refusals";
import { SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { joinPages } from "@/lib/files/folder-rows";
import { readTrail } from "@/lib/files/folder-trail";
import { subfoldersQuery } from "@/lib/files/subfolders";
import { trailOf, unknownTrail } from "@/lib/files/trail";
import { browserApi } from "@/lib/query/browser-api";

/** A folder as a place to put something: the folders in it, and what is known about itself. */
export function useSubfolders(folderId: number) {
  const client = useQueryClient();
  const query = useInfiniteQuery(subfoldersQuery(browserApi, { client, folderId }));
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    // A thousand a page: the second one is rare, and then all are wanted, as letters jump to names.
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  const folders = useMemo(() => joinPages(query.data?.pages ?? []).files, [query.data]);
  const first = query.data?.pages[0];
  const folder = first?.parent ?? null;
  const trail = first ? trailOf(folderId, first) : readTrail(client, folderId);
  return {
    query,
    folders,
    trail: trail ?? unknownTrail(folderId),
    /** undefined data and an error: the folder is not there, or cannot be read. */
    isKnown: first !== undefined,
    isShared: folderId === SHARED_ROOT_ID || (folder !== null && isForeignFile(folder)),
  };
}

export type Subfolders = ReturnType<typeof useSubfolders>;
