import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, number, object, type Parsed, text } from "./schema";
import { maybeFlag, maybeNumber, maybeText, okSchema, utc } from "./wire";

/** A feed whose items become transfers by themselves. */
export type Feed = {
  id: number;
  title: string;
  url: string;
  /** Only items whose titles hold these words; "": all. */
  keyword: string;
  unwantedKeywords: string;
  parentId: number;
  isPaused: boolean;
  /** Old files go when there is no room for new ones. */
  shouldDeleteOldFiles: boolean;
  lastFetchAt: string | null;
  lastError: string | null;
  failedItemCount: number;
};

/** An item of a feed that put.io has looked at. */
export type FeedItem = {
  id: number;
  title: string;
  detectedAt: string;
  /** Why it did not become a transfer; null: it did. */
  failureReason: string | null;
  /** null as well while the transfer goes on. */
  fileId: number | null;
};

export type FeedLog = { feed: Feed; items: readonly FeedItem[] };

/** `parentId` "new": put.io makes a folder that is called like the feed. */
export type FeedDraft = Pick<
  Feed,
  "title" | "url" | "keyword" | "unwantedKeywords" | "shouldDeleteOldFiles"
> & {
  parentId: number | "new";
};

const feedSchema = object({
  id: number,
  title: text,
  rss_source_url: text,
  keyword: maybeText,
  unwanted_keywords: maybeText,
  parent_dir_id: maybeNumber,
  paused: maybeFlag,
  delete_old_files: maybeFlag,
  last_fetch: maybeText,
  last_error: maybeText,
  failed_item_count: maybeNumber,
});

/** Every feed of the account (contract, 6.5). */
export async function listFeeds(api: PutioApi, { signal }: CallOptions): Promise<Feed[]> {
  const schema = object({ feeds: list(feedSchema) });
  const wire = await request(api, { operation: "listFeeds", path: "/rss/list", schema, signal });
  return wire.feeds.map(toFeed);
}

function toFeed(wire: Parsed<typeof feedSchema>): Feed {
  return {
    id: wire.id,
    title: wire.title,
    url: wire.rss_source_url,
    keyword: wire.keyword ?? "",
    unwantedKeywords: wire.unwanted_keywords ?? "",
    parentId: wire.parent_dir_id ?? 0,
    isPaused: wire.paused ?? false,
    shouldDeleteOldFiles: wire.delete_old_files ?? false,
    lastFetchAt: wire.last_fetch ? utc(wire.last_fetch) : null,
    lastError: wire.last_error || null,
    failedItemCount: wire.failed_item_count ?? 0,
  };
}

/**
 * Follows a feed (contract, 6.5). `shouldSkipOld`: what stands in it today is passed over. put.io reads it first: `bad-request`
 * with FEED_CANNOT_FETCHED or FEED_CANNOT_PARSED; `forbidden` (TOO_MANY_RSS_FEEDS); `payment-required`.
 */
export async function createFeed(
  api: PutioApi,
  { draft, shouldSkipOld, signal }: CallOptions & { draft: FeedDraft; shouldSkipOld: boolean },
): Promise<void> {
  const form = {
    ...feedFields(draft),
    // A box that is not ticked is not sent by put.io's own form.
    delete_old_files: draft.shouldDeleteOldFiles ? "on" : undefined,
    dont_process_whole_feed: shouldSkipOld ? "on" : undefined,
  };
  const call = { operation: "createFeed", path: "/rss/create", form, schema: okSchema, signal } as const;
  await persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: false, signal });
}

/** Changes a feed; the same refusals as when it was made. */
export async function updateFeed(
  api: PutioApi,
  { feedId, draft, signal }: CallOptions & { feedId: number; draft: FeedDraft },
): Promise<void> {
  const form = { ...feedFields(draft), delete_old_files: String(draft.shouldDeleteOldFiles) };
  const call = { operation: "updateFeed", path: `/rss/${feedId}`, form, schema: okSchema } as const;
  // A folder that put.io is to make would be made twice.
  const isRepeatable = draft.parentId !== "new";
  await persist(() => request(api, { ...call, method: "POST", signal }), { isRepeatable, signal });
}

function feedFields(draft: FeedDraft): Record<string, string | number> {
  return {
    title: draft.title,
    rss_source_url: draft.url,
    keyword: draft.keyword,
    unwanted_keywords: draft.unwantedKeywords,
    parent_dir_id: draft.parentId === "new" ? "newf" : draft.parentId,
  };
}

/** What can be done with a whole feed (contract, 6.5); what it has brought stays. */
export type FeedAct = "pause" | "resume" | "delete" | "clear-log" | "retry-all";

/** Does one of them. Ends in `not-found` when the feed is gone. */
export async function actOnFeed(
  api: PutioApi,
  { feedId, act, signal }: CallOptions & { feedId: number; act: FeedAct },
): Promise<void> {
  const call = { operation: "actOnFeed", path: `/rss/${feedId}/${act}`, form: {}, schema: okSchema } as const;
  await persist(() => request(api, { ...call, method: "POST", signal }), { isRepeatable: true, signal });
}

const logSchema = object({
  feed: feedSchema,
  items: list(
    object({
      id: number,
      title: text,
      detected_date: text,
      is_failed: maybeFlag,
      failure_reason: maybeText,
      user_file_id: maybeNumber,
    }),
  ),
});

/** A feed and what put.io has found in it, the newest first (contract, 6.5). Ends in `not-found` when the feed is gone. */
export async function getFeedLog(
  api: PutioApi,
  { feedId, signal }: CallOptions & { feedId: number },
): Promise<FeedLog> {
  const path = `/rss/${feedId}/items`;
  const wire = await request(api, { operation: "getFeedLog", path, schema: logSchema, signal });
  const items = wire.items.map((item) => ({
    id: item.id,
    title: item.title,
    detectedAt: utc(item.detected_date),
    failureReason: item.is_failed ? (item.failure_reason ?? "") : null,
    fileId: item.user_file_id,
  }));
  return { feed: toFeed(wire.feed), items };
}

/** Tries a failed item once more (contract, 6.5). */
export async function retryFeedItem(
  api: PutioApi,
  { feedId, itemId, signal }: CallOptions & { feedId: number; itemId: number },
): Promise<void> {
  const path = `/rss/${feedId}/items/${itemId}/retry`;
  const call = { operation: "retryFeedItem", path, form: {}, schema: okSchema } as const;
  await persist(() => request(api, { ...call, method: "POST", signal }), { isRepeatable: true, signal });
}
