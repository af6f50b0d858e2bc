import { describeFeedTrouble } from "@/lib/errors/feed-messages";
import type { Feed } from "@/lib/putio/rss";

/** `light`: its colour, which never stands alone; `word` says the same. */
export type FeedStanding = {
  light: "good" | "resting" | "waiting" | "bad";
  word: string;
  /** What somebody may have to do something about; null: nothing. */
  trouble: string | null;
};

/** How a feed is doing. */
export function standingOf(feed: Pick<Feed, "isPaused" | "lastError" | "lastFetchAt" | "failedItemCount">) {
  const trouble = troubleOf(feed);
  return { ...stateOf(feed), trouble } satisfies FeedStanding;
}

function stateOf({
  isPaused,
  lastError,
  lastFetchAt,
}: Parameters<typeof standingOf>[0]): Pick<FeedStanding, "light" | "word"> {
  if (isPaused) return { light: "resting", word: "Paused" };
  if (lastError !== null) return { light: "bad", word: "Problem" };
  return lastFetchAt === null
    ? { light: "waiting", word: "Not read yet" }
    : { light: "good", word: "Following" };
}

/** A feed that cannot be read brings nothing at all, so that goes before single items. */
function troubleOf({ lastError, failedItemCount }: Parameters<typeof standingOf>[0]): string | null {
  if (lastError !== null) return describeFeedTrouble(lastError).title;
  if (failedItemCount === 0) return null;
  return failedItemCount === 1 ? "1 item failed" : `${failedItemCount} items failed`;
}
