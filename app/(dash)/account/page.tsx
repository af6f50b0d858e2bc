import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { AccountScreen } from "@/components/account/account-screen";
import { settingsQuery } from "@/lib/account/settings-queries";
import { PutioError } from "@/lib/putio/errors";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { readChosenLocale } from "@/lib/server/read-locale";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";

export const metadata: Metadata = { title: "Account" };

/** The settings are in the HTML; whoever comes from another page lets the browser ask. */
export default async function AccountPage() {
  const { api, user } = await requireSession(routes.account());
  const client = makeQueryClient();
  if (await isWholePage())
    await client.fetchQuery({ ...settingsQuery(api), retry: false }).catch(leaveToBrowser);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AccountScreen user={user} chosenLocale={await readChosenLocale()} renderedAtMs={Date.now()} />
    </HydrationBoundary>
  );
}

/** It tries again, and says what is wrong. */
function leaveToBrowser(error: unknown) {
  if (!(error instanceof PutioError)) throw error;
  if (error.code === "signed-out") redirectIfSignedOut(error, routes.account());
}
