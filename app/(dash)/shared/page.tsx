import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { WithMeScreen } from "@/components/sharing/with-me-screen";
import { PutioError } from "@/lib/putio/errors";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";
import { sharedWithMeQuery } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "Shared with me" };

/** The friends are in the HTML; what each of them shares is read when it comes near the window. */
export default async function SharedPage() {
  const { api } = await requireSession(routes.shared());
  const client = makeQueryClient();
  if (await isWholePage())
    await client.fetchQuery({ ...sharedWithMeQuery(api), retry: false }).catch(leaveToBrowser);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <WithMeScreen renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}

/** It tries again, and says what is wrong. */
function leaveToBrowser(error: unknown) {
  if (!(error instanceof PutioError)) throw error;
  if (error.code === "signed-out") redirectIfSignedOut(error, routes.shared());
}
