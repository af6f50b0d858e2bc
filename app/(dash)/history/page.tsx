import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { HistoryScreen } from "@/components/history/history-screen";
import { HTML_PAGE_ROWS } from "@/lib/files/page-policy";
import { parseEventFilter } from "@/lib/history/event-filter";
import { historyQuery } from "@/lib/history/queries";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { peopleRoutes } from "@/lib/routes/people-routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";
import { isFirstParty } from "@/lib/server/token-reach";

type HistoryPageProps = { searchParams: Promise<{ kind?: string | string[] }> };

export const metadata: Metadata = { title: "History" };

/** As with a folder, the first lines are in the HTML; whoever comes from another page lets the browser ask. */
export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  const { kind } = await searchParams;
  const returnTo = peopleRoutes.history(parseEventFilter(typeof kind === "string" ? kind : null));
  const { api } = await requireSession(returnTo);
  const mayRemove = isFirstParty(api);
  const client = makeQueryClient();
  if (await isWholePage()) {
    const query = { ...historyQuery(api, { firstRows: HTML_PAGE_ROWS }), retry: false };
    await client.fetchInfiniteQuery(query).catch((error: unknown) => leaveToBrowser(error, returnTo));
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <HistoryScreen renderedAtMs={Date.now()} mayRemove={mayRemove} />
    </HydrationBoundary>
  );
}
