"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accountQuery } from "@/lib/account/queries";
import { SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { DEFAULT_SORT } from "@/lib/files/sort";
import { sortFolderMutation } from "@/lib/files/sort-folder";
import type { FileSort, PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { useIsHydrated } from "./formats";

export type FolderSorting = {
  sort: FileSort;
  /** What the folder itself remembers; null: nothing. */
  savedSort: FileSort | null;
  /** A new order is on its way, and the rows still stand in the old one. */
  isPending: boolean;
  /** The list of friends is put.io's own and keeps no order. */
  canSort: boolean;
  onSort: (sort: FileSort) => void;
};

type FolderSortingInput = {
  folderId: number;
  folder: PutioFile | null;
};

/** The folder's own order, else the account's, else put.io's. */
export function useFolderSorting({ folderId, folder }: FolderSortingInput): FolderSorting {
  const client = useQueryClient();
  const isHydrated = useIsHydrated();
  const { data: account } = useQuery(accountQuery(browserApi));
  // The account may arrive between the server's HTML and its hydration, which must agree.
  const accountSort = isHydrated ? account?.settings.sortBy : undefined;
  const { mutate, isPending } = useMutation(sortFolderMutation(browserApi, { client, folderId }));
  return {
    savedSort: folder?.sortBy ?? null,
    isPending,
    sort: folder?.sortBy ?? accountSort ?? DEFAULT_SORT,
    canSort: folderId !== SHARED_ROOT_ID,
    onSort: mutate,
  };
}
