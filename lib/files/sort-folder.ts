import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { FileSort } from "@/lib/putio/file";
import { listFolder, setFolderSort } from "@/lib/putio/files";
import { type FolderData, folderDataOf, withSort } from "./folder-data";
import { filesKeys } from "./keys";
import { FIRST_PAGE_ROWS } from "./page-policy";

type SortTarget = { client: QueryClient; folderId: number };

/**
 * Saves a folder's order at put.io. The header shows the wish at once; saving and the first page in the new order travel
 * side by side, so that the rows change after one round trip. If put.io refuses, everything is as it was before.
 */
export function sortFolderMutation(api: PutioApi, { client, folderId }: SortTarget) {
  const key = filesKeys.folder(folderId);
  const mutationKey = [...key, "sort"];
  return mutationOptions({
    mutationKey,
    // One after the other: of two quick clicks the second must be the one that put.io remembers.
    scope: { id: mutationKey.join("/") },
    async mutationFn(sort: FileSort) {
      const [page] = await Promise.all([
        listFolder(api, { folderId, sort, perPage: FIRST_PAGE_ROWS }),
        setFolderSort(api, { folderId, sort }),
      ]);
      return page;
    },
    async onMutate(sort: FileSort) {
      // A listing under way would arrive in the old order, on top of the new one.
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<FolderData>(key);
      client.setQueryData<FolderData>(key, (data) => data && withSort(data, sort));
      return { before };
    },
    onSuccess(page, sort) {
      // While a later wish waits, its order is on screen already and must not flip back.
      if (client.isMutating({ mutationKey }) > 1) return;
      client.setQueryData<FolderData>(key, withSort(folderDataOf(page), sort));
    },
    onError(_error, _sort, kept) {
      client.setQueryData(key, kept?.before);
      // What was kept may be the order of an earlier click that was never listed.
      void client.invalidateQueries({ queryKey: key });
    },
  });
}
