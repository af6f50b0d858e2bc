import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { FriendsScreen } from "@/components/friends/friends-screen";
import { friendsQuery, requestsQuery, sentRequestsQuery } from "@/lib/friends/queries";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";
import { isFirstParty } from "@/lib/server/token-reach";

export const metadata: Metadata = { title: "Friends" };

/** As with a folder, what is known at once is in the HTML; whoever comes from another page lets the browser ask. */
export default async function FriendsPage() {
  const { api } = await requireSession(routes.friends());
  const maySearch = isFirstParty(api);
  const client = makeQueryClient();
  if (await isWholePage()) {
    const lists = [
      client.fetchQuery({ ...friendsQuery(api), retry: false }),
      client.fetchQuery({ ...requestsQuery(api), retry: false }),
      client.fetchQuery({ ...sentRequestsQuery(api), retry: false }),
    ];
    const leave = (error: unknown) => leaveToBrowser(error, routes.friends());
    await Promise.all(lists.map((list) => list.catch(leave)));
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <FriendsScreen renderedAtMs={Date.now()} maySearch={maySearch} />
    </HydrationBoundary>
  );
}
