import type { QueryClient } from "@tanstack/react-query";
import type { FolderData } from "./folder-data";
import { ROOT_ID } from "./folder-id";
import { filesKeys } from "./keys";

type SeenFolder = { id: number; name: string };

const MOST_SEEN = 2_000;

/** Every folder that this tab has read or seen in one it read: what somebody may want to go back to, for no request. */
export function seenFolders(client: QueryClient): SeenFolder[] {
  const seen = new Map<number, string>();
  for (const [, data] of client.getQueriesData<FolderData>({ queryKey: filesKeys.folders() })) {
    const pages = data?.pages ?? [];
    const folders = pages.flatMap(({ parent, files, breadcrumbs }) => [
      ...(parent ? [parent] : []),
      ...(breadcrumbs ?? []),
      ...files.filter((file) => file.fileType === "FOLDER"),
    ]);
    for (const { id, name } of folders) if (id > ROOT_ID && seen.size < MOST_SEEN) seen.set(id, name);
  }
  return [...seen].map(([id, name]) => ({ id, name }));
}
