import { type InfiniteData, infiniteQueryOptions } from "@tanstack/react-query";
import { filesKeys } from "@/lib/files/keys";
import { FIRST_PAGE_ROWS, isCheapToRefetch, NEXT_PAGE_ROWS } from "@/lib/files/page-policy";
import type { PutioApi } from "@/lib/putio/api";
import { continueTrash, listTrash, type TrashFile } from "@/lib/putio/trash";

export type TrashPage = {
  files: TrashFile[];
  /** Non-null: more pages follow. */
  cursor: string | null;
  /** Said by the first page: items in all, and the space that they hold. */
  total: number | null;
  sizeBytes: number | null;
};

export type TrashData = InfiniteData<TrashPage>;

/** The trash, what came last first, page by page as a folder is. */
export function trashQuery(api: PutioApi, { firstRows = FIRST_PAGE_ROWS }: { firstRows?: number } = {}) {
  return infiniteQueryOptions({
    queryKey: filesKeys.trash(),
    queryFn: ({ pageParam, signal }): Promise<TrashPage> =>
      pageParam === null
        ? listTrash(api, { perPage: firstRows, signal })
        : readNextPage(api, { cursor: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: TrashPage) => last.cursor,
    refetchOnWindowFocus: isCheap,
    refetchOnReconnect: isCheap,
  });
}

function isCheap(query: { state: { data: TrashData | undefined } }): boolean {
  const rows = query.state.data?.pages.reduce((sum, page) => sum + page.files.length, 0) ?? 0;
  return isCheapToRefetch(rows);
}

async function readNextPage(
  api: PutioApi,
  { cursor, signal }: { cursor: string; signal: AbortSignal },
): Promise<TrashPage> {
  const next = await continueTrash(api, { cursor, perPage: NEXT_PAGE_ROWS, signal });
  return { ...next, total: null, sizeBytes: null };
}
