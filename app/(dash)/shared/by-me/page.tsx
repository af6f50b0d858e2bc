import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { RoomScreen } from "@/components/sharing/room-screen";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";
import { sharedQuery } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "Shared by me" };

/** The list is read here; public links and who sees what are for the browser, which reaches them by way of our own API. */
export default async function SharedByMePage() {
  const { api } = await requireSession(sharedRoutes.byMe());
  const client = makeQueryClient();
  if (await isWholePage()) await readRoom(client, api);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <RoomScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}

/** A list this long would make the page late and twice as large: the browser reads it then, behind an outline. */
const MOST_IN_HTML = 200;

async function readRoom(client: QueryClient, api: PutioApi) {
  const shared = await client.fetchQuery({ ...sharedQuery(api), retry: false }).catch(leaveToBrowser);
  if (shared && shared.length > MOST_IN_HTML) client.removeQueries({ queryKey: sharedQuery(api).queryKey });
}

/** It tries again, and says what is wrong. */
function leaveToBrowser(error: unknown) {
  if (!(error instanceof PutioError)) throw error;
  if (error.code === "signed-out") redirectIfSignedOut(error, sharedRoutes.byMe());
}
