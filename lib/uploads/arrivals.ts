import type { QueryClient } from "@tanstack/react-query";
import { invalidateFolder, outdateFolders } from "@/lib/files/invalidate-folder";
import type { Upload } from "./upload";

/** Rows come in groups: a folder that is read for each of a thousand files would be nothing but read. */
const READ_AGAIN_AFTER_MS = 400;
/** Where they come without an end, a folder that is large by then is read less often. */
const LONGEST_WAIT_MS = 3_000;

/** Lets the folders on screen know what has come into them. */
export function createArrivals(client: QueryClient, { onSettled }: { onSettled: () => void }) {
  const folderIds = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = READ_AGAIN_AFTER_MS;
  let lastMs = 0;
  return function note(upload: Upload, parentId: number) {
    folderIds.add(parentId);
    // New folders above it show in the one that it was put into.
    if (upload.path.length > 0) folderIds.add(upload.rootId);
    if (timer !== undefined) return;
    const isSteady = Date.now() - lastMs < READ_AGAIN_AFTER_MS;
    waitMs = isSteady ? Math.min(LONGEST_WAIT_MS, waitMs * 1.5) : READ_AGAIN_AFTER_MS;
    timer = setTimeout(() => {
      timer = undefined;
      lastMs = Date.now();
      const changed = [...folderIds];
      folderIds.clear();
      void outdateFolders(client);
      for (const folderId of changed) void invalidateFolder(client, folderId);
      onSettled();
    }, waitMs);
  };
}
