import { describeItemTrouble } from "@/lib/errors/feed-messages";
import type { FeedItem } from "@/lib/putio/rss";

/** What came of trying all failed items again, as the list shows it afterwards: put.io answers OK whatever came of it. */
export function retryWords(
  triedCount: number,
  itemsAfter: readonly Pick<FeedItem, "failureReason">[],
): { title: string; hint?: string; tone: "plain" | "danger" } {
  const reasons = itemsAfter.flatMap(({ failureReason }) => failureReason ?? []);
  const goesOn = Math.max(0, triedCount - reasons.length);
  const [reason] = reasons;
  if (reason === undefined) return { title: `${items(triedCount)} again`, tone: "plain" };
  if (goesOn === 0)
    return {
      title: triedCount === 1 ? "It failed again" : `All ${triedCount} failed again`,
      hint: describeItemTrouble(reason),
      tone: "danger",
    };
  return { title: `${items(goesOn)} again`, hint: `${reasons.length} failed once more.`, tone: "plain" };
}

function items(count: number): string {
  return count === 1 ? "1 item is fetched" : `${count} items are fetched`;
}
