import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TrashScreen } from "@/components/trash/trash-screen";
import { HTML_PAGE_ROWS } from "@/lib/files/page-policy";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";
import { trashQuery } from "@/lib/trash/queries";

export const metadata: Metadata = { title: "Trash" };

/** As with a folder, the first rows are in the HTML; whoever comes from another page lets the browser ask. */
export default async function TrashPage() {
  const { api } = await requireSession(routes.trash());
  const client = makeQueryClient();
  if (await isWholePage()) {
    const query = { ...trashQuery(api, { firstRows: HTML_PAGE_ROWS }), retry: false };
    await client.fetchInfiniteQuery(query).catch((error: unknown) => leaveToBrowser(error, routes.trash()));
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TrashScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}
