import type { Sandbox } from "../create-sandbox";
import { tellHistory } from "../history";
import { jobsOf } from "../jobs/sandbox-jobs";
import { isOwnMachine } from "../own-machine";
import type { FeedItemDraft, FeedItemRecord, FeedRecord } from "../state/rss";
import { simulatedBytes } from "../transfers/simulated-content";
import { readTransferSource } from "../transfers/transfer-source";
import { startTransfer } from "../transfers/transfers";
import { isTaken } from "./feed-filter";
import { makeRoom } from "./make-room";
import { type FeedProblem, fetchItems, madeUpItems } from "./read-feed";

/** Every feed is read once an hour by the clock. */
const CHECK_SECONDS = 3600;
/** A guess: a feed that cannot be read so often in a row is paused. */
const MAX_FAILURES = 3;

/** What is in a feed at this moment. */
export async function readFeed(
  sandbox: Sandbox,
  feed: Pick<FeedRecord, "title" | "sourceUrl" | "createdAt">,
): Promise<FeedItemDraft[] | FeedProblem> {
  if (isOwnMachine(sandbox, feed.sourceUrl)) return fetchItems(feed.sourceUrl);
  return madeUpItems(feed, sandbox.clock.now());
}

/** Reads the feeds of anybody whose time has come. Those of this machine are fetched behind the requests. */
export function checkDueFeeds(sandbox: Sandbox): void {
  const { store, clock } = sandbox;
  for (const feed of store.rss.due(clock.now())) {
    // At once, or the next request would begin it a second time.
    store.rss.update(feed.id, { nextCheckAt: clock.now() + CHECK_SECONDS });
    if (isOwnMachine(sandbox, feed.sourceUrl)) {
      jobsOf(sandbox).transfers.run(`feed ${feed.id}`, async () =>
        noteItems(sandbox, { feedId: feed.id, read: await fetchItems(feed.sourceUrl) }),
      );
    } else {
      noteItems(sandbox, { feedId: feed.id, read: madeUpItems(feed, clock.now()) });
    }
  }
}

/**
 * Takes what was read into account: new items that the feed wants begin their transfers, the oldest first. `isOld`:
 * what is in it now was there before and is left out for good.
 */
export function noteItems(
  sandbox: Sandbox,
  { feedId, read, isOld = false }: { feedId: number; read: FeedItemDraft[] | FeedProblem; isOld?: boolean },
): void {
  const { store, clock } = sandbox;
  const feed = store.rss.get(feedId);
  if (feed === null) return;
  const now = clock.now();
  if (typeof read === "string") {
    noteFailure(sandbox, { feed, problem: read });
    return;
  }
  store.rss.update(feed.id, {
    checkedAt: now,
    nextCheckAt: now + CHECK_SECONDS,
    lastError: null,
    failures: 0,
  });
  const inOrder = [...read].sort((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0));
  for (const draft of inOrder) {
    if (!isTaken(feed, draft.title)) continue;
    const item = store.rss.addItem(feed.id, { ...draft, at: now, isHidden: isOld });
    if (item !== null) startItem(sandbox, { feed, item });
  }
}

/** Begins the transfer of an item, for the first time or again. What cannot be begun is a failure of the item's. */
export function startItem(
  sandbox: Sandbox,
  { feed, item }: { feed: FeedRecord; item: FeedItemRecord },
): void {
  const { store, clock } = sandbox;
  const source = readTransferSource(sandbox, item.link);
  if (source === null) {
    failItem(sandbox, { feed, item, failure: "The link of this item leads nowhere." });
    return;
  }
  if (feed.deletesOldFiles) makeRoom(sandbox, { feed, neededBytes: simulatedBytes(source.contents) });
  const user = store.users.get(feed.userId);
  if (user === null || user.usedBytes >= user.diskSizeBytes) {
    failItem(sandbox, { feed, item, failure: "The account has no space left." });
    return;
  }
  const place = { saveParentId: feed.parentId, callbackUrl: null, clientIp: null, subscriptionId: feed.id };
  const { id } = startTransfer(sandbox, { user, source, ...place });
  store.rss.begin(item.id, { transferId: id, at: clock.now() });
}

function failItem(
  { store, clock }: Sandbox,
  { feed, item, failure }: { feed: FeedRecord; item: FeedItemRecord; failure: string },
): void {
  store.rss.fail(item.id, { failure, at: clock.now() });
  const extra = { rss_id: feed.id, transfer_name: item.title };
  tellHistory(store, { userId: feed.userId, type: "transfer_from_rss_error", extra });
}

function noteFailure(
  { store, clock }: Sandbox,
  { feed, problem }: { feed: FeedRecord; problem: FeedProblem },
): void {
  const now = clock.now();
  const failures = feed.failures + 1;
  const isGivenUp = failures >= MAX_FAILURES;
  store.rss.update(feed.id, {
    ...{ checkedAt: now, nextCheckAt: now + CHECK_SECONDS, lastError: problem, failures },
    pausedAt: isGivenUp ? now : feed.pausedAt,
  });
  if (!isGivenUp) return;
  const extra = { rss_filter_id: feed.id, rss_filter_title: feed.title };
  tellHistory(store, { userId: feed.userId, type: "rss_filter_paused", extra });
}
