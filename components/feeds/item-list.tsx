"use client";

import { RotateCw } from "lucide-react";
import { useId, useRef } from "react";
import type { FeedLog } from "@/lib/putio/rss";
import { useFormats } from "../files/formats";
import { ROW_KEYS, useRowKeys } from "../files/use-row-keys";
import { Button } from "../ui/button";
import { FEEDS_CLASS } from "./feeds-classes";
import { ItemRow } from "./item-row";
import type { FeedQuestions } from "./use-feed-questions";

type ItemListProps = { log: FeedLog; questions: FeedQuestions };

/** What put.io has found in a feed, the newest first, and what became of it. */
export function ItemList({ log: { feed, items }, questions: { acts } }: ItemListProps) {
  const formats = useFormats();
  const titleId = useId();
  const listRef = useRef<HTMLUListElement>(null);
  const failedCount = items.filter(({ failureReason }) => failureReason !== null).length;
  useRowKeys(listRef, {});
  return (
    <section aria-labelledby={titleId} className={FEEDS_CLASS}>
      <div className="flex min-h-11 items-center justify-between gap-3 px-4 md:px-3">
        <h2 id={titleId} className="text-xs font-medium text-muted">
          Items
          {items.length === 0 ? null : (
            <span className="ml-1.5 font-normal">
              {formats.count(items.length)}
              {failedCount === 0 ? null : `, ${formats.count(failedCount)} failed`}
            </span>
          )}
        </h2>
        {failedCount > 1 ? (
          <Button icon={<RotateCw aria-hidden="true" />} onClick={() => acts.retryAll(feed)}>
            Try all failed again
          </Button>
        ) : null}
      </div>
      {items.length === 0 ? (
        <p className="px-4 py-2 text-muted md:px-3">
          {feed.isPaused
            ? "Nothing is here, and nothing comes while the feed is paused."
            : "Nothing yet. What appears in the feed from now on is written down here."}
        </p>
      ) : (
        <ul ref={listRef} {...ROW_KEYS} aria-labelledby={titleId}>
          {items.map((item) => (
            <ItemRow key={item.id} feed={feed} item={item} onRetry={acts.retryItem} />
          ))}
        </ul>
      )}
    </section>
  );
}
