import { APPS } from "../auth";
import { ApiError, badRequest, notFound } from "../http/api-error";
import { parseUrl } from "../http/parse-url";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFolder } from "../own-files";
import { noteItems, readFeed, startItem } from "../rss/feeds";
import { freeName } from "../state/file-names";
import type { FeedDraft, FeedItemRecord, FeedRecord } from "../state/rss";
import { wireTime } from "../wire";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** A guess. */
const MAX_FEEDS = 50;
/** What clients send for “make a folder of the feed's name”. */
const NEW_FOLDER = "newf";

/** RSS feeds, whose items become transfers. */
export const rssRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/rss/list", access: APPS, handle: listFeeds },
  {
    method: "GET",
    path: "/v2/rss/:id",
    access: APPS,
    handle: (context) => ok({ feed: wireFeed(context, requireFeed(context)) }),
  },
  { method: "POST", path: "/v2/rss/create", access: APPS, handle: create },
  { method: "POST", path: "/v2/rss/:id", access: APPS, handle: update },
  { method: "POST", path: "/v2/rss/:id/pause", access: APPS, handle: pause },
  { method: "POST", path: "/v2/rss/:id/resume", access: APPS, handle: resume },
  { method: "POST", path: "/v2/rss/:id/delete", access: APPS, handle: remove },
  { method: "POST", path: "/v2/rss/:id/clear-log", access: APPS, handle: clearLog },
  { method: "POST", path: "/v2/rss/:id/retry-all", access: APPS, handle: retryAll },
  { method: "GET", path: "/v2/rss/:id/items", access: APPS, handle: listItems },
  { method: "POST", path: "/v2/rss/:id/items/:itemId/retry", access: APPS, handle: retryItem },
];

function listFeeds(context: Context): Response {
  const feeds = context.sandbox.store.rss.list(context.caller.user.id);
  return ok({ feeds: feeds.map((feed) => wireFeed(context, feed)) });
}

/** Read before it is kept: a feed that cannot be read now is refused. */
async function create(context: Context): Promise<Response> {
  const { sandbox, caller, input } = context;
  const { rss } = sandbox.store;
  if (rss.list(caller.user.id).length >= MAX_FEEDS) {
    throw new ApiError(403, "TOO_MANY_RSS_FEEDS", { message: `There can be ${MAX_FEEDS} feeds at most.` });
  }
  const draft = readDraft(context);
  const read = await readFeed(sandbox, { ...draft, createdAt: sandbox.clock.now() });
  if (typeof read === "string") throw new ApiError(400, read, { message: "The feed could not be read." });
  const feed = rss.create({ ...draft, parentId: readParent(context, draft.title) }, sandbox.clock.now());
  noteItems(sandbox, { feedId: feed.id, read, isOld: input.flag("dont_process_whole_feed") });
  return ok({ feed: wireFeed(context, rss.get(feed.id) ?? feed) });
}

function update(context: Context): Response {
  const { sandbox } = context;
  const feed = requireFeed(context);
  const draft = readDraft(context);
  const parentId = readParent(context, draft.title);
  sandbox.store.rss.update(feed.id, { ...draft, parentId, updatedAt: sandbox.clock.now() });
  return ok();
}

function readDraft({ input, caller }: Context): Omit<FeedDraft, "parentId"> {
  const title = input.text("title")?.trim() ?? "";
  const sourceUrl = input.text("rss_source_url")?.trim() ?? "";
  if (title === "") throw refusal("TITLE_REQUIRED", "A title is required.");
  if (sourceUrl === "") throw refusal("URL_REQUIRED", "The address of the feed is required.");
  if (!/^https?:$/.test(parseUrl(sourceUrl)?.protocol ?? "")) {
    throw refusal("URL_NOT_VALID", "The address of the feed is not valid.");
  }
  return {
    userId: caller.user.id,
    title,
    sourceUrl,
    keyword: input.text("keyword"),
    unwantedKeywords: input.text("unwanted_keywords") ?? "",
    deletesOldFiles: input.flag("delete_old_files"),
    extracts: input.flag("extract"),
  };
}

function readParent(context: Context, title: string): number {
  const { input, sandbox, caller } = context;
  if (input.text("parent_dir_id") !== NEW_FOLDER) {
    return requireOwnFolder(viewpoint(context), input.int("parent_dir_id") ?? 0);
  }
  const name = title.replace(/[/\0]/g, "_").slice(0, 80);
  const place = { userId: caller.user.id, parentId: 0, name };
  return sandbox.store.files.createFolder({ ...place, name: freeName(sandbox.store.database, place) }).id;
}

function pause(context: Context): Response {
  const { id, pausedAt } = requireFeed(context);
  const { rss, clock } = context.sandbox.store;
  rss.update(id, { pausedAt: pausedAt ?? clock.now() });
  return ok();
}

/** It is read at once: what has appeared meanwhile is taken. */
function resume(context: Context): Response {
  const { rss, clock } = context.sandbox.store;
  rss.update(requireFeed(context).id, { pausedAt: null, failures: 0, nextCheckAt: clock.now() });
  return ok();
}

function remove(context: Context): Response {
  context.sandbox.store.rss.remove(requireFeed(context).id);
  return ok();
}

function clearLog(context: Context): Response {
  context.sandbox.store.rss.hideItems(requireFeed(context).id);
  return ok();
}

function retryAll(context: Context): Response {
  const feed = requireFeed(context);
  for (const item of context.sandbox.store.rss.items(feed.id)) {
    if (item.failure !== null) startItem(context.sandbox, { feed, item });
  }
  return ok();
}

function retryItem(context: Context): Response {
  const feed = requireFeed(context);
  const item = context.sandbox.store.rss.item(pathId(context, "itemId"));
  if (item?.feedId !== feed.id) throw notFound("There is no such item.");
  if (item.failure === null) throw badRequest("This item has not failed.");
  startItem(context.sandbox, { feed, item });
  return ok();
}

function listItems(context: Context): Response {
  const feed = requireFeed(context);
  const items = context.sandbox.store.rss.items(feed.id);
  return ok({ feed: wireFeed(context, feed), items: items.map(wireItem) });
}

function requireFeed(context: Context): FeedRecord {
  const feed = context.sandbox.store.rss.get(pathId(context));
  if (feed?.userId !== context.caller.user.id) throw notFound("There is no such feed.");
  return feed;
}

function wireFeed({ sandbox }: Context, feed: FeedRecord): Record<string, unknown> {
  const failed = sandbox.store.rss.items(feed.id).filter((item) => item.failure !== null);
  return {
    id: feed.id,
    title: feed.title,
    rss_source_url: feed.sourceUrl,
    keyword: feed.keyword,
    unwanted_keywords: feed.unwantedKeywords,
    parent_dir_id: feed.parentId,
    parentdirid: feed.parentId,
    paused: feed.pausedAt !== null,
    paused_at: timeOrNull(feed.pausedAt),
    delete_old_files: feed.deletesOldFiles,
    extract: feed.extracts,
    start_at: null,
    last_fetch: timeOrNull(feed.checkedAt),
    last_error: feed.lastError,
    created_at: wireTime(feed.createdAt),
    updated_at: wireTime(feed.updatedAt),
    failed_item_count: failed.length,
  };
}

function wireItem(item: FeedItemRecord): Record<string, unknown> {
  return {
    id: item.id,
    title: item.title,
    detected_date: wireTime(item.detectedAt),
    processed_at: wireTime(item.processedAt),
    publish_date: timeOrNull(item.publishedAt),
    ...(item.failure === null
      ? { is_failed: false, user_file_id: item.fileId }
      : { is_failed: true, failure_reason: item.failure }),
  };
}

function timeOrNull(seconds: number | null): string | null {
  return seconds === null ? null : wireTime(seconds);
}

function refusal(errorType: string, message: string): ApiError {
  return new ApiError(400, errorType, { message });
}
