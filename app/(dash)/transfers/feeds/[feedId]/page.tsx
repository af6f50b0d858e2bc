import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedScreen } from "@/components/feeds/feed-screen";
import { parseFeedId } from "@/lib/feeds/feed-id";
import { feedLogQuery } from "@/lib/feeds/queries";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";

type FeedPageProps = { params: Promise<{ feedId: string }> };

export const metadata: Metadata = { title: "Feed" };

export default async function FeedPage({ params }: FeedPageProps) {
  const feedId = parseFeedId((await params).feedId);
  if (feedId === null) notFound();
  const { api } = await requireSession(transferRoutes.feed(feedId));
  const client = makeQueryClient();
  if (await isWholePage())
    await client
      .fetchQuery({ ...feedLogQuery(api, { feedId }), retry: false })
      .catch((error: unknown) => leaveToBrowser(error, transferRoutes.feed(feedId)));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <FeedScreen feedId={feedId} renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}
