import type { FeedRecord } from "../state/rss";

/**
 * Whether a feed takes an item of this title. A guess at put.io's rules: the keywords are alternatives with commas
 * between them, of each of which every word must occur; of the unwanted ones none may.
 */
export function isTaken(feed: Pick<FeedRecord, "keyword" | "unwantedKeywords">, title: string): boolean {
  const heard = title.toLowerCase();
  const holds = (phrase: string) => phrase.split(/\s+/).every((word) => heard.includes(word));
  const wanted = phrases(feed.keyword ?? "");
  return (wanted.length === 0 || wanted.some(holds)) && !phrases(feed.unwantedKeywords).some(holds);
}

function phrases(text: string): string[] {
  return text
    .toLowerCase()
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
