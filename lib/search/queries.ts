import { type InfiniteData, infiniteQueryOptions, skipToken } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import { continueFolder, continueSearch, listFolder, searchFiles } from "@/lib/putio/files";
import { searchKeys } from "./keys";
import { FIRST_HITS, NEXT_HITS } from "./page-policy";
import type { SearchPlan } from "./plan-search";

/** put.io's number for everything in the account as one flat list, where the server knows it (contract, 2.2). */
const LIBRARY_ID = -1;

export type FoundPage = {
  files: PutioFile[];
  cursor: string | null;
  /** As put.io counted, before anything was narrowed here; null where it did not say. */
  total: number | null;
};
export type FoundData = InfiniteData<FoundPage>;

/** What put.io finds for a plan, page by page. A request that a newer search has made pointless is aborted. */
export function foundQuery(api: PutioApi, plan: SearchPlan) {
  return infiniteQueryOptions({
    queryKey: searchKeys.found(plan),
    queryFn:
      plan.kind === "nothing"
        ? skipToken
        : ({ pageParam, signal }) =>
            pageParam === null
              ? firstPage(api, { plan, signal })
              : nextPage(api, { plan, cursor: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: FoundPage) => last.cursor,
    // All of its pages would be asked for again, under the eyes of somebody who reads them.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

type Asked = { plan: Exclude<SearchPlan, { kind: "nothing" }>; signal: AbortSignal };

async function firstPage(api: PutioApi, { plan, signal }: Asked): Promise<FoundPage> {
  if (plan.kind === "words") return searchFiles(api, { query: plan.text, perPage: FIRST_HITS, signal });
  const { files, cursor, total } = await listFolder(api, {
    folderId: LIBRARY_ID,
    fileType: plan.fileType ?? undefined,
    sort: plan.sort,
    perPage: NEXT_HITS,
    signal,
  });
  return { files, cursor, total };
}

async function nextPage(
  api: PutioApi,
  { plan, cursor, signal }: Asked & { cursor: string },
): Promise<FoundPage> {
  const read = plan.kind === "words" ? continueSearch : continueFolder;
  const page = await read(api, { cursor, perPage: NEXT_HITS, signal });
  return { ...page, total: null };
}
