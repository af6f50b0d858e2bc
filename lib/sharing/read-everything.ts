import { PutioError } from "@/lib/putio/errors";
import type { PublicLink } from "@/lib/putio/public-links";
import { publicLinksQuery, sharedQuery } from "./queries";
import type { Revocation } from "./revocation";
import type { SharingDeps } from "./sharing-deps";

/** Everything that anybody sees at this moment. Links are left out where this session may not ask for them. */
export async function readEverything({ api, client }: SharingDeps): Promise<Revocation> {
  const [shared, links] = await Promise.all([
    client.fetchQuery({ ...sharedQuery(api), staleTime: 0 }),
    client.fetchQuery({ ...publicLinksQuery(api), staleTime: 0 }).catch(noneIfRefused),
  ]);
  return { unsharings: shared.map(({ id, name }) => ({ file: { id, name }, from: "all" })), links };
}

function noneIfRefused(error: unknown): PublicLink[] {
  if (error instanceof PutioError && error.code === "scope") return [];
  throw error;
}
