import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { RoomScreen } from "@/components/sharing/room-screen";
import type { PutioApi } from "@/lib/putio/api";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";
import { isFirstParty } from "@/lib/server/token-reach";
import { sharedQuery } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "Shared by me" };

/** The list is read here; public links and who sees what are for the browser, which reaches them by way of our own API. */
export default async function SharedByMePage() {
  const { api } = await requireSession(sharedRoutes.byMe());
  const client = makeQueryClient();
  const [mayListLinks] = await Promise.all([
    isFirstParty(api),
    (await isWholePage()) ? readShared(client, api) : null,
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RoomScreen renderedAtMs={Date.now()} mayListLinks={mayListLinks} />
    </HydrationBoundary>
  );
}

/** A list longer than this would make the page late and twice as large: the browser reads it then, behind an outline. */
const MOST_IN_HTML = 200;

async function readShared(client: QueryClient, api: PutioApi): Promise<void> {
  const query = { ...sharedQuery(api), retry: false };
  const shared = await client
    .fetchQuery(query)
    .catch((error: unknown) => leaveToBrowser(error, sharedRoutes.byMe()));
  if (shared && shared.length > MOST_IN_HTML) client.removeQueries({ queryKey: query.queryKey });
}
