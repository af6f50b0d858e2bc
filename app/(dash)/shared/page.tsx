import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { WithMeScreen } from "@/components/sharing/with-me-screen";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { leaveToBrowser } from "@/lib/server/leave-to-browser";
import { requireSession } from "@/lib/server/session";
import { sharedWithMeQuery } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "Shared with me" };

/** The friends are in the HTML; what each of them shares is read when it comes near the window. */
export default async function SharedPage() {
  const { api } = await requireSession(routes.shared());
  const client = makeQueryClient();
  if (await isWholePage())
    await client
      .fetchQuery({ ...sharedWithMeQuery(api), retry: false })
      .catch((error: unknown) => leaveToBrowser(error, routes.shared()));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WithMeScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}
