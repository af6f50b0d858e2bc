import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { getFeedLog, listFeeds } from "@/lib/putio/rss";

/** Everything under `all` falls with one prefix: whatever is done to a feed shows in the list and on its own page. */
export const feedKeys = {
  all: ["feeds"] as const,
  list: () => [...feedKeys.all, "list"] as const,
  log: (feedId: number) => [...feedKeys.all, "log", feedId] as const,
};

/** Every feed that the account follows, as put.io orders them. */
export function feedsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: feedKeys.list(),
    queryFn: ({ signal }) => listFeeds(api, { signal }),
  });
}

/** One feed and what it has brought. Ends in `not-found` when it is no longer followed. */
export function feedLogQuery(api: PutioApi, { feedId }: { feedId: number }) {
  return queryOptions({
    queryKey: feedKeys.log(feedId),
    queryFn: ({ signal }) => getFeedLog(api, { feedId, signal }),
  });
}
