import type { QueryClient } from "@tanstack/react-query";
import { type FolderData, loadedRowsOf } from "./folder-data";
import { filesKeys } from "./keys";
import { isCheapToRefetch } from "./page-policy";

/**
 * What is known of a folder may no longer be true. On screen it is read again at once, elsewhere when it is next opened; of a
 * large one the first page alone, and the rest when that differs (useFolderPages).
 */
export async function invalidateFolder(client: QueryClient, folderId: number): Promise<void> {
  const loadedRows = loadedRowsOf(client.getQueryData<FolderData>(filesKeys.folder(folderId)));
  const queryKey = isCheapToRefetch(loadedRows) ? filesKeys.folder(folderId) : filesKeys.folderHead(folderId);
  await client.invalidateQueries({ queryKey });
}

/**
 * Something changed somewhere, and with it the size of every folder above: each is read again when it is next opened. What is
 * on screen is left alone.
 */
export async function outdateFolders(client: QueryClient): Promise<void> {
  const isAboutFiles = ({ queryKey: [domain] }: { queryKey: readonly unknown[] }) => ABOUT_FILES.has(domain);
  await client.invalidateQueries({ predicate: isAboutFiles, refetchType: "none" });
}

/** What a search found, and the ways to it, are views of the same files. */
const ABOUT_FILES: ReadonlySet<unknown> = new Set([filesKeys.all[0], "search"]);
