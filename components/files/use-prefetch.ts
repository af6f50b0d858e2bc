"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { filesKeys } from "@/lib/files/keys";
import { folderQuery } from "@/lib/files/queries";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";

export function usePrefetchFolder(): (folderId: number) => void {
  const client = useQueryClient();
  return useCallback(
    (folderId) => {
      // A large folder that is here already opens from the cache and looks after its own freshness.
      if (client.getQueryData(filesKeys.folder(folderId)) !== undefined) return;
      void client.prefetchInfiniteQuery(folderQuery(browserApi, { folderId }));
    },
    [client],
  );
}

/**
 * Readies what is probably opened next: the rows of a folder, and of a file its data, which its row has anyway. The code of
 * the player waits for the click: hovering over a list must not load it.
 */
export function usePrefetchFile(): (file: PutioFile) => void {
  const client = useQueryClient();
  const prefetchFolder = usePrefetchFolder();
  return useCallback(
    (file) => {
      if (file.fileType === "FOLDER") prefetchFolder(file.id);
      else if (client.getQueryData(filesKeys.file(file.id)) === undefined)
        client.setQueryData(filesKeys.file(file.id), file);
    },
    [client, prefetchFolder],
  );
}
