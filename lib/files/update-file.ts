import type { QueryClient } from "@tanstack/react-query";
import type { PutioFile } from "@/lib/putio/file";
import type { FolderData } from "./folder-data";
import { filesKeys } from "./keys";

type Change = Partial<Omit<PutioFile, "id">>;

/**
 * Tells every folder that was read what is now known about one of its files. For what the app itself brought about, such as a
 * film's new position: reading a large folder again for one number would be a dozen requests.
 */
export function updateFile(client: QueryClient, fileId: number, change: Change): void {
  client.setQueryData<PutioFile>(filesKeys.file(fileId), (file) => file && { ...file, ...change });
  client.setQueriesData<FolderData>({ queryKey: filesKeys.folders(), predicate: isFolder }, (data) =>
    data?.pages.some((page) => page.files.some(({ id }) => id === fileId))
      ? { ...data, pages: data.pages.map((page) => ({ ...page, files: page.files.map(changed) })) }
      : data,
  );

  function changed(file: PutioFile): PutioFile {
    return file.id === fileId ? { ...file, ...change } : file;
  }
}

/** What hangs below a folder's key (its head, its order) is none. */
function isFolder({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey.length === filesKeys.folder(0).length;
}
