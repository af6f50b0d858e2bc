import { dehydrate, HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TransfersScreen } from "@/components/transfers/transfers-screen";
import type { PutioApi } from "@/lib/putio/api";
import { listTransfers } from "@/lib/putio/transfers";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";
import { transferKeys } from "@/lib/transfers/queries";

export const metadata: Metadata = { title: "Transfers" };

/** As with a folder, the list is in the HTML; whoever comes from another page lets the browser ask. */
export default async function TransfersPage() {
  const { api } = await requireSession(routes.transfers());
  const client = makeQueryClient();
  if (await isWholePage()) await readTransfers(client, api);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TransfersScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}

/** A list longer than this would make the page late and twice as large: the browser reads it then, behind an outline. */
const MOST_IN_HTML = 200;

async function readTransfers(client: QueryClient, api: PutioApi): Promise<void> {
  const page = await listTransfers(api, { perPage: MOST_IN_HTML }).catch((error: unknown) =>
    leaveToBrowser(error, routes.transfers()),
  );
  if (page && page.cursor === null) client.setQueryData(transferKeys.list(), page.transfers);
}
