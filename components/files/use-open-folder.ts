"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { withPlace } from "@/lib/files/folder-place";
import { filesKeys } from "@/lib/files/keys";
import { folderQuery } from "@/lib/files/queries";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";

/** The old rows stay this long while the new ones are on their way; what takes longer shows a skeleton. */
const PATIENCE_MS = 120;

let latestWish = 0;

type OpenOptions = {
  /** The folder that one comes up from: its row is where one arrives. */
  fromId?: number;
};

/**
 * Goes to a folder without asking the server for a page: all folders are the same page over different data, so the address
 * changes (Next follows `history.pushState`) and the table shows what the query cache has or fetches. A hovered folder
 * opens in one frame.
 */
export function useOpenFolder(): (folderId: number, options?: OpenOptions) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (folderId, { fromId } = {}) => {
      latestWish += 1;
      const wish = latestWish;
      const startedAt = location.href;
      if (client.getQueryData(filesKeys.folder(folderId)) === undefined) {
        const arrival = client.prefetchInfiniteQuery(folderQuery(browserApi, { folderId }));
        await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      }
      // Somebody has chosen another folder meanwhile, or pressed Back.
      if (wish !== latestWish || location.href !== startedAt) return;
      const state =
        fromId === undefined ? null : withPlace(null, { folderId, scrollY: null, fileId: fromId });
      history.pushState(state, "", routes.folder(folderId));
    },
    [client],
  );
}
