"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FolderData } from "@/lib/files/folder-data";
import { folderSearchQuery, joinFound, searchKnownFolders } from "@/lib/files/folder-search";
import { filesKeys } from "@/lib/files/keys";
import { browserApi } from "@/lib/query/browser-api";
import { useAfterPause } from "../ui/use-after-pause";

/** A pause in typing after which put.io is asked. */
const PAUSE_MS = 200;

/** Folders of the whole account by name: what was read before at the first letter, put.io's answer with it as it comes. */
export function useFolderSearch(typed: string) {
  const client = useQueryClient();
  const text = typed.trim();
  const asked = useAfterPause(text, PAUSE_MS);
  const search = useQuery(folderSearchQuery(browserApi, { text: asked }));
  const known = useMemo(() => {
    if (text === "") return [];
    const read = client.getQueriesData<FolderData>({ queryKey: filesKeys.folders() });
    return searchKnownFolders(
      read.map(([, data]) => data),
      text,
    );
  }, [client, text]);
  const found = asked === text ? search.data : undefined;
  const folders = useMemo(() => joinFound(text, [...known, ...(found ?? [])]), [text, known, found]);
  return {
    folders,
    isPending: text !== "" && (asked !== text || search.isFetching),
    error: asked === text ? search.error : null,
    retry: () => void search.refetch(),
  };
}

export type FolderSearch = ReturnType<typeof useFolderSearch>;
