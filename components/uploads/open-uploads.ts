import type { QueryClient } from "@tanstack/react-query";
import { accountKeys, accountQuery } from "@/lib/account/queries";
import { browserApi } from "@/lib/query/browser-api";
import type { Uploads } from "@/lib/uploads/uploads";
import { fetchPart } from "../ui/lazy-part";

let opened: Promise<Uploads> | null = null;

/** The uploads of this tab; the first call brings back what was not done before a reload. */
export function openUploads(client: QueryClient): Promise<Uploads> {
  opened ??= make(client).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function make(client: QueryClient): Promise<Uploads> {
  const { Uploads: Made } = await fetchPart(() => import("@/lib/uploads/uploads"));
  const { userId } = await client.ensureQueryData(accountQuery(browserApi));
  const onSettled = () => void client.invalidateQueries({ queryKey: accountKeys.all });
  const uploads = new Made({ client, userId, onSettled });
  await uploads.restore();
  return uploads;
}
