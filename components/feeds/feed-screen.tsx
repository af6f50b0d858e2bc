"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { isUnderWay } from "@/lib/feeds/item-fate";
import { feedLogQuery } from "@/lib/feeds/queries";
import { visibleName } from "@/lib/files/visible-name";
import { PutioError } from "@/lib/putio/errors";
import type { FeedLog } from "@/lib/putio/rss";
import { browserApi } from "@/lib/query/browser-api";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { FormatsProvider } from "../files/formats";
import { TopBar } from "../shell/top-bar";
import { Button } from "../ui/button";
import { ErrorPanel } from "../ui/error-panel";
import { FailedPages } from "../ui/failed-pages";
import { FeedDialogs } from "./feed-dialogs";
import { FeedGone } from "./feed-gone";
import { FeedLoading } from "./feed-loading";
import { FeedMenu } from "./feed-menu";
import { FeedSummary } from "./feed-summary";
import { ItemList } from "./item-list";
import { useFeedQuestions } from "./use-feed-questions";
import { useUpKeys } from "./use-up-keys";

const FAILED_WORDS = { again: "Its items could not be refreshed." };

type FeedScreenProps = { feedId: number; renderedAtMs: number };

/** One feed: what it is, how it is doing, and what it has brought. */
export function FeedScreen({ feedId, renderedAtMs }: FeedScreenProps) {
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <FeedView feedId={feedId} />
    </FormatsProvider>
  );
}

const LOOK_AGAIN_MS = 60_000;
/** While something of it is on its way. */
const LOOK_SOON_MS = 5_000;

function FeedView({ feedId }: { feedId: number }) {
  const router = useRouter();
  const questions = useFeedQuestions();
  useUpKeys(transferRoutes.feeds());
  const query = useQuery({
    ...feedLogQuery(browserApi, { feedId }),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? LOOK_SOON_MS : LOOK_AGAIN_MS),
  });
  const log = isGone(query.error) ? undefined : query.data;
  return (
    <>
      <TopBar
        actions={
          log ? (
            <>
              <Button onClick={() => questions.ask({ kind: "edit", feed: log.feed })}>Change…</Button>
              <FeedMenu feed={log.feed} questions={questions} />
            </>
          ) : null
        }
      >
        <Heading log={log} />
      </TopBar>
      <FeedBody query={query} questions={questions} />
      <FeedDialogs
        question={questions.question}
        acts={questions.acts}
        onClose={questions.close}
        onDelete={() => router.push(transferRoutes.feeds())}
      />
    </>
  );
}

function Heading({ log }: { log: FeedLog | undefined }) {
  return (
    <div className="flex min-w-0 items-center gap-2">
      <Link
        href={transferRoutes.feeds()}
        aria-label="Feeds"
        title="Feeds"
        className="touch-target -ml-2 flex size-9 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-text"
      >
        <ArrowLeft className="size-5" aria-hidden="true" />
      </Link>
      <h1 className="min-w-0 truncate text-base font-medium whitespace-pre max-md:font-semibold">
        <bdi dir="auto">{log ? visibleName(log.feed.title) : "Feed"}</bdi>
      </h1>
    </div>
  );
}

type FeedBodyProps = {
  query: ReturnType<typeof useQuery<FeedLog>>;
  questions: ReturnType<typeof useFeedQuestions>;
};

function FeedBody({ query, questions }: FeedBodyProps) {
  // Without a network the list waits for one, and would show its outline for as long.
  if (query.isPending && query.isPaused)
    return <ErrorPanel error={OFFLINE} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <FeedLoading />;
  if (isGone(query.error)) return <FeedGone />;
  if (!query.data) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <FeedSummary feed={query.data.feed} questions={questions} />
      <ItemList log={query.data} questions={questions} />
      <FailedPages query={query} words={FAILED_WORDS} className="max-md:bottom-14 md:px-6" />
    </>
  );
}

function isGone(error: Error | null): boolean {
  return error instanceof PutioError && error.code === "not-found";
}

const OFFLINE = new PutioError({ code: "offline", operation: "getFeedLog" });
