import { type InfiniteData, infiniteQueryOptions, type QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { FolderPage } from "@/lib/putio/file";
import { continueFolder, listFolder } from "@/lib/putio/files";
import type { FolderData } from "./folder-data";
import { joinPages } from "./folder-rows";
import { filesKeys } from "./keys";
import { NEXT_PAGE_ROWS } from "./page-policy";

/** null asks for the first page, a cursor for the one after it. */
type PageParam = string | null;

type Subfolders = { client: QueryClient; folderId: number };

/**
 * The folders in a folder, by name, whatever order the folder itself is shown in. Where the folder was read to its end, they
 * are known already and stand there at once.
 */
export function subfoldersQuery(api: PutioApi, { client, folderId }: Subfolders) {
  return infiniteQueryOptions({
    // Below the folder's own key, so that what makes its rows stale makes these stale too.
    queryKey: [...filesKeys.folder(folderId), "subfolders"],
    queryFn: ({ pageParam, signal }): Promise<FolderPage> =>
      pageParam === null
        ? listFolder(api, { folderId, fileType: "FOLDER", sort: "NAME_ASC", perPage: NEXT_PAGE_ROWS, signal })
        : readNextPage(api, { cursor: pageParam, signal }),
    initialPageParam: null as PageParam,
    getNextPageParam: (last: FolderPage): PageParam => last.cursor,
    placeholderData: () => knownSubfolders(client.getQueryData<FolderData>(filesKeys.folder(folderId))),
  });
}

async function readNextPage(
  api: PutioApi,
  { cursor, signal }: { cursor: string; signal: AbortSignal },
): Promise<FolderPage> {
  const next = await continueFolder(api, { cursor, perPage: NEXT_PAGE_ROWS, signal });
  return { ...next, parent: null, total: null, breadcrumbs: [] };
}

/** undefined while a part of the folder has not been read: half a list would look like the whole of it. */
function knownSubfolders(data: FolderData | undefined): InfiniteData<FolderPage, PageParam> | undefined {
  const first = data?.pages[0];
  if (!data || !first) return undefined;
  const { files, isComplete } = joinPages(data.pages);
  if (!isComplete) return undefined;
  const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const folders = files
    .filter((file) => file.fileType === "FOLDER")
    .sort((left, right) => byName.compare(left.name, right.name));
  return { pages: [{ ...first, files: folders, cursor: null }], pageParams: [null] };
}
