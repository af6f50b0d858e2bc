"use client";

import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { accountQuery } from "@/lib/account/queries";
import { browserApi } from "@/lib/query/browser-api";
import {
  clearSearches,
  keepSearch,
  readRecentSearches,
  subscribeToSearches,
} from "@/lib/search/recent-searches";

const NONE: readonly string[] = [];

/** This account's searches in this browser; none until it is known whose they are. */
export function useRecentSearches() {
  const { data: account } = useQuery(accountQuery(browserApi));
  const userId = account?.userId ?? null;
  const searches = useSyncExternalStore(
    subscribeToSearches,
    () => (userId === null ? NONE : readRecentSearches(userId)),
    () => NONE,
  );
  return {
    searches,
    keep(text: string) {
      if (userId !== null) keepSearch(userId, text);
    },
    clear() {
      if (userId !== null) clearSearches(userId);
    },
  };
}

export type RecentSearches = ReturnType<typeof useRecentSearches>;
