import { type InfiniteData, infiniteQueryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioEvent } from "@/lib/putio/event";
import { listEvents } from "@/lib/putio/events";

export const historyKeys = {
  all: ["history"] as const,
  list: () => [...historyKeys.all, "list"] as const,
  /** What became of a file or a zip that a line is about. */
  fate: (subject: object | null) => [...historyKeys.all, "fate", subject] as const,
};

export type HistoryPage = {
  events: PutioEvent[];
  /** The next page begins before this line; null: there is none. Not the last of `events`, which may be removed meanwhile. */
  nextBefore: number | null;
};
export type HistoryData = InfiniteData<HistoryPage, number | null>;

const PAGE_ROWS = 100;
/** Reading the history anew asks for each of its pages again; a long one is left as it was until the next visit. */
const CHEAP_PAGES = 4;

/** What happened in the account, the newest first. A page begins before the last line of the one before it. */
export function historyQuery(api: PutioApi, { firstRows = PAGE_ROWS }: { firstRows?: number } = {}) {
  return infiniteQueryOptions({
    queryKey: historyKeys.list(),
    queryFn: ({ pageParam, signal }) =>
      readPage(api, { perPage: pageParam === null ? firstRows : PAGE_ROWS, before: pageParam, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }: HistoryPage) => nextBefore,
    refetchOnWindowFocus: isCheap,
    refetchOnReconnect: isCheap,
  });
}

type PageOptions = { perPage: number; before: number | null; signal: AbortSignal };

async function readPage(api: PutioApi, { before, ...options }: PageOptions): Promise<HistoryPage> {
  const { events, hasMore } = await listEvents(api, { ...options, before: before ?? undefined });
  return { events, nextBefore: hasMore ? (events.at(-1)?.id ?? null) : null };
}

function isCheap(query: { state: { data: HistoryData | undefined } }): boolean {
  return (query.state.data?.pages.length ?? 0) <= CHEAP_PAGES;
}
