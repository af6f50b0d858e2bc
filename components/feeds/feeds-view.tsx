"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { feedsQuery } from "@/lib/feeds/queries";
import { PutioError } from "@/lib/putio/errors";
import type { Feed } from "@/lib/putio/rss";
import { browserApi } from "@/lib/query/browser-api";
import { ROW_KEYS, useRowKeys } from "../files/use-row-keys";
import { TransfersFrame } from "../transfers/transfers-frame";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { FailedPages } from "../ui/failed-pages";
import { FeedDialogs } from "./feed-dialogs";
import { FeedRow } from "./feed-row";
import { FEEDS_CLASS } from "./feeds-classes";
import { FeedsLoading } from "./feeds-loading";
import { type FeedQuestions, useFeedQuestions } from "./use-feed-questions";

const FAILED_WORDS = { again: "Your feeds could not be refreshed." };

/** put.io reads feeds about once an hour; looked at while somebody sees the page. */
const LOOK_AGAIN_MS = 60_000;

/** Every feed that the account follows. */
export function FeedsView() {
  const query = useQuery({ ...feedsQuery(browserApi), refetchInterval: LOOK_AGAIN_MS });
  const questions = useFeedQuestions();
  const { ask } = questions;
  const add = () => ask({ kind: "edit", feed: null });
  return (
    <TransfersFrame
      actions={
        <Button tone="primary" icon={<Plus aria-hidden="true" />} onClick={add}>
          Follow a feed
        </Button>
      }
    >
      <FeedsBody query={query} questions={questions} onAdd={add} />
      <FeedDialogs question={questions.question} acts={questions.acts} onClose={questions.close} />
    </TransfersFrame>
  );
}

type FeedsBodyProps = { query: UseQueryResult<Feed[]>; questions: FeedQuestions; onAdd: () => void };

function FeedsBody({ query, questions, onAdd }: FeedsBodyProps) {
  // Without a network the list waits for one, and would show its outline for as long.
  if (query.isPending && query.isPaused)
    return <ErrorPanel error={OFFLINE} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <FeedsLoading />;
  if (!query.data) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return <NoFeeds onAdd={onAdd} />;
  return (
    <>
      <FeedList feeds={query.data} questions={questions} />
      <FailedPages query={query} words={FAILED_WORDS} className="max-md:bottom-14 md:px-6" />
    </>
  );
}

function FeedList({ feeds, questions }: { feeds: readonly Feed[]; questions: FeedQuestions }) {
  const listRef = useRef<HTMLUListElement>(null);
  useRowKeys(listRef, {
    onDelete(id) {
      const feed = feeds.find((each) => each.id === id);
      if (feed) questions.ask({ kind: "delete", feed });
    },
  });
  return (
    <ul ref={listRef} {...ROW_KEYS} aria-label="Feeds" className={`${FEEDS_CLASS} pt-2`}>
      {feeds.map((feed) => (
        <FeedRow key={feed.id} feed={feed} questions={questions} />
      ))}
    </ul>
  );
}

function NoFeeds({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState title="You follow no feeds" actions={<Button onClick={onAdd}>Follow a feed</Button>}>
      put.io reads an RSS feed about once an hour and fetches what is new in it, without you.
    </EmptyState>
  );
}

const OFFLINE = new PutioError({ code: "offline", operation: "listFeeds" });
