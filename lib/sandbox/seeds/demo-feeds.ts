import type { UserRecord } from "../state/entities";
import type { Store } from "../state/store";

const DAY_SECONDS = 86_400;

/** What the followed feed has brought so far, the oldest first; a made-up feed begins with three episodes (rss/read-feed.ts). */
const EPISODES: readonly { fileName: string | null; failure: string | null }[] = [
  { fileName: null, failure: null },
  { fileName: "Night Train.mp4", failure: null },
  { fileName: null, failure: "The server answered with 410." },
];
/** No file has this number; what was brought is gone. */
const GONE_FILE_ID = 990_002;

/** Two feeds: one that is followed, with an item that failed, and one that put.io gave up, as its site is gone. */
export function plantFeeds(store: Store, { user, now }: { user: UserRecord; now: number }): void {
  plantFollowed(store, { user, now });
  const draft = {
    ...draftOf(user),
    title: "Signal Box Radio",
    sourceUrl: "https://radio.invalid/signal-box.rss",
  };
  const { id } = store.rss.create(draft, now - 40 * DAY_SECONDS);
  const checkedAt = now - 3 * DAY_SECONDS;
  store.rss.update(id, { checkedAt, pausedAt: checkedAt, lastError: "FEED_CANNOT_FETCHED", failures: 3 });
}

function plantFollowed(store: Store, { user, now }: { user: UserRecord; now: number }): void {
  const series = store.files.child({ userId: user.id, parentId: 0, name: "Series" });
  const draft = {
    ...{ ...draftOf(user), title: "Harbour Lights", sourceUrl: "https://films.example/harbour-lights.rss" },
    ...{ keyword: "episode", unwantedKeywords: "trailer, sample", parentId: series?.id ?? 0 },
  };
  // Made now, as it holds one episode more for each day since.
  const { id: feedId } = store.rss.create(draft, now);
  store.rss.update(feedId, { checkedAt: now - 1320, nextCheckAt: now + 2280 });
  for (const [index, { fileName, failure }] of EPISODES.entries()) {
    const at = now - (EPISODES.length - index) * DAY_SECONDS;
    const title = `Harbour Lights - Episode ${index + 1}.mkv`;
    const link = `https://films.example/${encodeURIComponent(title)}`;
    const facts = { guid: `episode ${index + 1}`, title, link, publishedAt: at };
    const item = store.rss.addItem(feedId, { ...facts, at, isHidden: false });
    if (item === null) throw new Error("The demo has an item twice.");
    const file =
      fileName === null ? null : store.files.child({ userId: user.id, parentId: 0, name: fileName });
    if (failure === null) store.rss.bring(item.id, { fileId: file?.id ?? GONE_FILE_ID, at });
    else store.rss.fail(item.id, { failure, at });
  }
}

function draftOf({ id }: UserRecord) {
  return {
    userId: id,
    keyword: null,
    unwantedKeywords: "",
    parentId: 0,
    deletesOldFiles: false,
    extracts: false,
  };
}
