"use client";

import Link from "next/link";
import { useRef } from "react";
import { standingOf } from "@/lib/feeds/feed-standing";
import { visibleName } from "@/lib/files/visible-name";
import type { Feed } from "@/lib/putio/rss";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { FolderWay } from "../files/folder-way";
import { useWasSeen } from "../ui/use-was-seen";
import { FeedIcon } from "./feed-icon";
import { FeedMenu } from "./feed-menu";
import { FeedTime } from "./feed-time";
import { FEED_ROW_CLASS } from "./feeds-classes";
import type { FeedQuestions } from "./use-feed-questions";

/** One feed: what it is called, where it comes from and where it goes, and how it is doing. */
export function FeedRow({ feed, questions }: { feed: Feed; questions: FeedQuestions }) {
  const rowRef = useRef<HTMLLIElement>(null);
  const isSeen = useWasSeen(rowRef);
  const { light, word, trouble } = standingOf(feed);
  return (
    <li ref={rowRef} data-row={feed.id} className={FEED_ROW_CLASS}>
      <FeedIcon light={light} />
      <div className="flex min-w-0 flex-col">
        <Link
          href={transferRoutes.feed(feed.id)}
          prefetch={false}
          className="flex min-w-0 self-start rounded-control outline-offset-2 hover:underline max-w-full"
        >
          <bdi dir="auto" className="truncate whitespace-pre">
            {visibleName(feed.title)}
          </bdi>
        </Link>
        <p className="truncate text-xs text-muted max-md:hidden">
          <bdi>{visibleName(feed.url)}</bdi>
        </p>
        <p className="truncate text-xs text-muted md:hidden">
          {word}
          {trouble ? (
            <span className="text-danger"> · {trouble}</span>
          ) : (
            <LastRead feed={feed} before=" · " />
          )}
        </p>
      </div>
      <p className="truncate text-muted max-md:hidden">
        {isSeen ? <FolderWay folderId={feed.parentId} /> : null}
      </p>
      <div className="min-w-0 max-md:hidden">
        <p className="truncate">{word}</p>
        <p className="truncate text-xs text-muted">
          {trouble ? <span className="text-danger">{trouble}</span> : null}
          {feed.lastError === null ? <LastRead feed={feed} before={trouble ? " · " : ""} /> : null}
        </p>
      </div>
      <FeedMenu feed={feed} questions={questions} hasKeys />
    </li>
  );
}

function LastRead({ feed: { lastFetchAt }, before }: { feed: Feed; before: string }) {
  if (lastFetchAt === null) return null;
  return (
    <>
      {`${before}read `}
      <FeedTime at={lastFetchAt} />
    </>
  );
}
