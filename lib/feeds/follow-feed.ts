import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { actOnFeed, createFeed, type Feed, type FeedDraft, listFeeds } from "@/lib/putio/rss";

export type FollowWish = {
  draft: FeedDraft;
  /** What stands in it today is passed over. */
  shouldSkipOld: boolean;
  /** Followed, but not yet read: as a feed was before it was deleted. */
  isPaused?: boolean;
};

/**
 * Follows a feed, and looks at the list where nobody knows whether put.io has heard: made a second time it would bring everything
 * twice. Answers with the feed; null: put.io took it and could not be asked for its list.
 */
export async function followFeed(api: PutioApi, wish: FollowWish): Promise<Feed | null> {
  const { draft, shouldSkipOld, isPaused = false } = wish;
  const before = new Set((await listFeeds(api, {})).map(({ id }) => id));
  const isNew = ({ id, url, title }: Feed) => !before.has(id) && url === draft.url && title === draft.title;
  const readNew = async () => (await listFeeds(api, {}).catch(() => [])).find(isNew) ?? null;
  const feed = await createFeed(api, { draft, shouldSkipOld }).then(readNew, async (error: unknown) => {
    const made = isLost(error) ? await readNew() : null;
    if (made === null) throw error;
    return made;
  });
  if (feed !== null && isPaused) await actOnFeed(api, { feedId: feed.id, act: "pause" });
  return feed;
}

/** The reply was cut or never came: put.io may have done it all the same. */
function isLost(error: unknown): boolean {
  return error instanceof PutioError && LOST.has(error.code);
}

const LOST: ReadonlySet<string> = new Set(["unreachable", "timeout", "unavailable", "bad-reply"]);
