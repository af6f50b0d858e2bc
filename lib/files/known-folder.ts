import type { QueryClient } from "@tanstack/react-query";
import type { Breadcrumb } from "@/lib/putio/file";
import type { FolderData } from "./folder-data";
import { filesKeys } from "./keys";
import { trailOf } from "./trail";

/**
 * What the folders seen so far tell about one that is still on its way: its name and the way to it. The heading is right at
 * once then, and only the rows are waited for.
 */
export function knownTrail(client: QueryClient, folderId: number): Breadcrumb[] | null {
  for (const [key, data] of client.getQueriesData<FolderData>({ queryKey: filesKeys.folders() })) {
    const above = data?.pages?.[0];
    const folder = data?.pages?.flatMap((page) => page.files).find((file) => file.id === folderId);
    const aboveId = Number(key.at(-1));
    if (!above || !folder || !Number.isInteger(aboveId)) continue;
    return trailOf(folderId, { parent: folder, breadcrumbs: trailOf(aboveId, above) });
  }
  return null;
}
