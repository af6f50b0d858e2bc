import { parseUrl } from "../http/parse-url";
import { askOwnMachine } from "../own-machine";
import type { FeedItemDraft, FeedRecord } from "../state/rss";
import { parseFeed } from "./parse-feed";

/** put.io's words for a feed that cannot be read. */
export type FeedProblem = "FEED_CANNOT_FETCHED" | "FEED_CANNOT_PARSED";

const PATIENCE_MS = 10_000;
const MAX_BYTES = 4 * 1024 * 1024;
const DAY_SECONDS = 86_400;
/** How many episodes a made-up feed has when it is subscribed to; one more comes every day. */
const FIRST_EPISODES = 3;

/** What a made-up feed holds at a moment: an episode a day, of a name taken from its title. */
export function madeUpItems(
  feed: Pick<FeedRecord, "title" | "sourceUrl" | "createdAt">,
  now: number,
): FeedItemDraft[] | FeedProblem {
  const host = parseUrl(feed.sourceUrl)?.hostname ?? "";
  if (host.endsWith(".invalid")) return "FEED_CANNOT_FETCHED";
  const days = Math.floor((now - feed.createdAt) / DAY_SECONDS);
  return Array.from({ length: FIRST_EPISODES + days }, (_, index) => {
    const number = index + 1;
    const title = `${feed.title} - Episode ${number}.mkv`;
    const publishedAt = feed.createdAt + (number - FIRST_EPISODES) * DAY_SECONDS;
    const link = `https://${host}/${encodeURIComponent(title.replaceAll("/", "_"))}`;
    return { guid: `episode ${number}`, title, link, publishedAt };
  });
}

/** Fetches and reads a feed of this machine. */
export async function fetchItems(sourceUrl: string): Promise<FeedItemDraft[] | FeedProblem> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const reply = await askOwnMachine(sourceUrl, { signal });
    if (!reply.ok) {
      await reply.body?.cancel();
      return "FEED_CANNOT_FETCHED";
    }
    const text = await readText(reply);
    return (text === null ? null : parseFeed(text)) ?? "FEED_CANNOT_PARSED";
  } catch {
    return "FEED_CANNOT_FETCHED";
  }
}

/** null: more than any feed has. */
async function readText(reply: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of reply.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString("utf8");
}
