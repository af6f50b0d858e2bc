"use client";

import { CircleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { describeFeedTrouble } from "@/lib/errors/feed-messages";
import { standingOf } from "@/lib/feeds/feed-standing";
import { explainKeywords } from "@/lib/feeds/keyword-words";
import { visibleName } from "@/lib/files/visible-name";
import type { Feed } from "@/lib/putio/rss";
import { routes } from "@/lib/routes";
import { FolderWay } from "../files/folder-way";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { FeedIcon } from "./feed-icon";
import { FeedTime } from "./feed-time";
import type { FeedQuestions } from "./use-feed-questions";

type FeedSummaryProps = { feed: Feed; questions: FeedQuestions };

/** What a feed is and how it is doing. Its address is text: it may be of any kind, and is not for a browser to open. */
export function FeedSummary({ feed, questions }: FeedSummaryProps) {
  const { light, word } = standingOf(feed);
  return (
    <section aria-label="About this feed" className="flex max-w-3xl flex-col gap-4 px-4 pt-2 pb-5 md:px-6">
      <Trouble feed={feed} questions={questions} />
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
        <Fact name="State">
          <span className="flex items-center gap-2">
            <FeedIcon light={light} />
            <span>
              {word}
              {feed.lastFetchAt === null ? null : (
                <span className="text-muted">
                  , {feed.lastError === null ? "read" : "tried"} <FeedTime at={feed.lastFetchAt} />
                </span>
              )}
            </span>
          </span>
        </Fact>
        <Fact name="Address">
          <span className="flex min-w-0 items-start gap-1">
            <bdi className="min-w-0 break-all">{visibleName(feed.url)}</bdi>
            <CopyButton label="Copy the address" text={feed.url} className="-my-2 text-muted" />
          </span>
        </Fact>
        <Fact name="Takes">
          <span className="block break-words first-letter:uppercase">{explainKeywords(feed)}</span>
        </Fact>
        <Fact name="Arrives in">
          <Link
            href={routes.folder(feed.parentId)}
            prefetch={false}
            className="rounded-control break-words hover:underline"
          >
            <FolderWay folderId={feed.parentId} />
          </Link>
        </Fact>
        {feed.shouldDeleteOldFiles ? (
          <Fact name="Full disk">Its oldest files are deleted for good to make room.</Fact>
        ) : null}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** Why nothing new comes, and what to do about it. */
function Trouble({ feed, questions: { acts, ask } }: FeedSummaryProps) {
  if (feed.lastError === null) return null;
  const { title, hint } = describeFeedTrouble(feed.lastError);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-panel border border-line bg-raised py-2.5 pr-2.5 pl-3.5">
      <CircleAlert className="size-4 shrink-0 text-danger" aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-64 break-words">
        <span className="font-medium">{title}.</span> <span className="text-muted">{hint}</span>
      </p>
      <span className="flex gap-1 max-sm:ml-auto">
        <Button tone="quiet" onClick={() => ask({ kind: "edit", feed })}>
          Change the address
        </Button>
        {feed.isPaused ? <Button onClick={() => acts.resume(feed)}>Resume</Button> : null}
      </span>
    </div>
  );
}
