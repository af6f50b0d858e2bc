"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { filesKeys } from "@/lib/files/keys";
import { folderQuery } from "@/lib/files/queries";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";

/** The old rows stay this long while the new ones are on their way; what takes longer shows a skeleton. */
const PATIENCE_MS = 120;

let latestWish = 0;

/**
 * Goes to a folder without asking the server for a page: all folders are the same page over different data, so the address
 * changes (Next follows `history.pushState`) and the table shows what the query cache has or fetches. A hovered folder
 * opens in one frame.
 */
export function useOpenFolder(): (folderId: number) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (folderId) => {
      latestWish += 1;
      const wish = latestWish;
      if (client.getQueryData(filesKeys.folder(folderId)) === undefined) {
        const arrival = client.prefetchInfiniteQuery(folderQuery(browserApi, { folderId }));
        await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      }
      // Somebody has chosen another folder meanwhile, or pressed Back.
      if (wish === latestWish) history.pushState(null, "", routes.folder(folderId));
    },
    [client],
  );
}
