import { infiniteQueryOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { FIRST_PAGE_ROWS, isCheapToRefetch, NEXT_PAGE_ROWS } from "@/lib/files/page-policy";
import type { PutioApi } from "@/lib/putio/api";
import type { FolderPage, PutioFile } from "@/lib/putio/file";
import { continueVisitFiles, getVisit, listVisitFiles } from "@/lib/putio/visit";

export const visitKeys = {
  link: () => ["visit", "link"] as const,
  folders: () => ["visit", "folder"] as const,
  folder: (fileId: number) => ["visit", "folder", fileId] as const,
};

/** What a public link is of, and whose it is. */
export function visitQuery(api: PutioApi) {
  return queryOptions({
    queryKey: visitKeys.link(),
    queryFn: ({ signal }) => getVisit(api, { signal }),
  });
}

/**
 * A folder behind a link, page by page. Of a file put.io answers an empty folder whose parent is the file, so this also tells
 * what an address is of.
 */
export function visitFolderQuery(
  api: PutioApi,
  { fileId, firstRows = FIRST_PAGE_ROWS }: { fileId: number; firstRows?: number },
) {
  return infiniteQueryOptions({
    queryKey: visitKeys.folder(fileId),
    queryFn: ({ pageParam, signal }) =>
      pageParam === null
        ? listVisitFiles(api, { parentId: fileId, perPage: firstRows, signal })
        : readNextPage(api, { cursor: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: FolderPage): string | null => last.cursor,
    refetchOnMount: isCheap,
    refetchOnWindowFocus: isCheap,
    refetchOnReconnect: isCheap,
  });
}

/** A file that some folder of this visit has shown, so that its page need not ask what it is. */
export function findVisited(client: QueryClient, fileId: number): PutioFile | null {
  const folders = client.getQueriesData<{ pages: FolderPage[] }>({ queryKey: visitKeys.folders() });
  const pages = folders.flatMap(([, data]) => data?.pages ?? []);
  return pages.flatMap(({ files }) => files).find(({ id }) => id === fileId) ?? null;
}

function isCheap(query: { state: { data: { pages: FolderPage[] } | undefined } }): boolean {
  const rows = query.state.data?.pages.reduce((sum, { files }) => sum + files.length, 0) ?? 0;
  return isCheapToRefetch(rows);
}

async function readNextPage(
  api: PutioApi,
  { cursor, signal }: { cursor: string; signal: AbortSignal },
): Promise<FolderPage> {
  const next = await continueVisitFiles(api, { cursor, perPage: NEXT_PAGE_ROWS, signal });
  return { files: next.files, cursor: next.cursor, parent: null, total: null, breadcrumbs: [] };
}
