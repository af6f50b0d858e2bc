import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { FeedsScreen } from "@/components/feeds/feeds-screen";
import { feedsQuery } from "@/lib/feeds/queries";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";

export const metadata: Metadata = { title: "Feeds" };

/** As with a folder, what is known at once is in the HTML; whoever comes from another page lets the browser ask. */
export default async function FeedsPage() {
  const { api } = await requireSession(transferRoutes.feeds());
  const client = makeQueryClient();
  if (await isWholePage())
    await client
      .fetchQuery({ ...feedsQuery(api), retry: false })
      .catch((error: unknown) => leaveToBrowser(error, transferRoutes.feeds()));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <FeedsScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}
