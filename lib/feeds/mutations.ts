import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import { invalidateFolder } from "@/lib/files/invalidate-folder";
import type { PutioApi } from "@/lib/putio/api";
import {
  actOnFeed,
  type Feed,
  type FeedAct,
  type FeedDraft,
  type FeedItem,
  type FeedLog,
  retryFeedItem,
  updateFeed,
} from "@/lib/putio/rss";
import { type FollowWish, followFeed } from "./follow-feed";
import { feedKeys } from "./queries";

type Options = { client: QueryClient };

/** Whether a failure is said in the form, at the time when it comes: the form may have been left meanwhile. */
type FormOptions = Options & { isSaidInPlace: () => boolean };

/** Follows a feed. put.io reads it first, so nothing is shown before it has answered; what it refuses is said in the form. */
export function followMutation(api: PutioApi, { client, isSaidInPlace }: FormOptions) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: (wish: FollowWish) => followFeed(api, wish),
    onSettled: (_reply, _error, { draft }) => settleDraft(client, draft),
    meta: { isSaidInPlace },
  });
}

/** Changes a feed; what put.io refuses is said in the form. */
export function changeMutation(api: PutioApi, { client, isSaidInPlace }: FormOptions) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: ({ feedId, draft }: { feedId: number; draft: FeedDraft }) =>
      updateFeed(api, { feedId, draft }),
    onSettled: (_reply, _error, { draft }) => settleDraft(client, draft),
    meta: { isSaidInPlace },
  });
}

type FeedWish = { feed: Feed; act: FeedAct };

/** Pauses, resumes, deletes, clears: shown at once, and as it was again where put.io refuses. */
export function actMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...shownAtOnce(client),
    mutationFn: ({ feed, act }: FeedWish) => actOnFeed(api, { feedId: feed.id, act }),
    onMutate: ({ feed, act }: FeedWish) =>
      show(client, () => {
        if (act === "delete") forget(client, feed.id);
        else changeLog(client, { feedId: feed.id, change: (log) => afterAct(log, act) });
      }),
    // The page of a deleted feed is about to be left, and would ask for what is gone.
    onSettled: (_reply: unknown, _error: Error | null, { act }: FeedWish) =>
      client.invalidateQueries({ queryKey: act === "delete" ? feedKeys.list() : feedKeys.all }),
  });
}

/** Tries one item again that put.io could not fetch. */
export function retryItemMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...shownAtOnce(client),
    mutationFn: ({ feed, item }: { feed: Feed; item: FeedItem }) =>
      retryFeedItem(api, { feedId: feed.id, itemId: item.id }),
    onMutate: ({ feed, item }: { feed: Feed; item: FeedItem }) =>
      show(client, () => changeLog(client, { feedId: feed.id, change: (log) => tried(log, item.id) })),
  });
}

/** A feed that is being made may have made its folder, in the root. */
function settleDraft(client: QueryClient, { parentId }: FeedDraft): void {
  void client.invalidateQueries({ queryKey: feedKeys.all });
  if (parentId === "new") void invalidateFolder(client, 0);
}

type Before = ReturnType<QueryClient["getQueriesData"]>;

function shownAtOnce(client: QueryClient) {
  return {
    // Without a network it fails and says so, instead of happening some day.
    networkMode: "always" as const,
    onError(_error: Error, _given: unknown, before: Before | undefined) {
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
    },
    // Awaited: whoever tells what came of it reads the lists as put.io has them.
    onSettled: () => client.invalidateQueries({ queryKey: feedKeys.all }),
  };
}

/** At once; what was there before is the answer. */
async function show(client: QueryClient, change: () => void): Promise<Before> {
  // A list under way would arrive as it was before, on top of the new one.
  await client.cancelQueries({ queryKey: feedKeys.all });
  const before = client.getQueriesData({ queryKey: feedKeys.all });
  change();
  return before;
}

/** Its page, if it is open, goes on showing what it was until it is left. */
function forget(client: QueryClient, feedId: number): void {
  client.setQueryData<Feed[]>(feedKeys.list(), (feeds) => feeds?.filter(({ id }) => id !== feedId));
}

function changeLog(
  client: QueryClient,
  { feedId, change }: { feedId: number; change: (log: FeedLog) => FeedLog },
): void {
  client.setQueryData<FeedLog>(feedKeys.log(feedId), (log) => log && change(log));
  client.setQueryData<Feed[]>(feedKeys.list(), (feeds) =>
    feeds?.map((feed) => (feed.id === feedId ? change({ feed, items: [] }).feed : feed)),
  );
}

function afterAct({ feed, items }: FeedLog, act: FeedAct): FeedLog {
  if (act === "clear-log") return { feed: { ...feed, failedItemCount: 0 }, items: [] };
  if (act === "retry-all") return { feed: { ...feed, failedItemCount: 0 }, items: items.map(underWay) };
  return { feed: { ...feed, isPaused: act === "pause" }, items };
}

function tried({ feed, items }: FeedLog, itemId: number): FeedLog {
  const failedItemCount = Math.max(0, feed.failedItemCount - 1);
  return {
    feed: { ...feed, failedItemCount },
    items: items.map((item) => (item.id === itemId ? underWay(item) : item)),
  };
}

function underWay(item: FeedItem): FeedItem {
  return item.failureReason === null ? item : { ...item, failureReason: null, fileId: null };
}
