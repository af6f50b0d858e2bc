import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Offer } from "@/lib/friends/offer";
import type { PutioApi } from "@/lib/putio/api";
import { inTurns } from "@/lib/sharing/in-turns";
import { sharingKeys } from "@/lib/sharing/keys";
import { fileSharesQuery, sharedQuery } from "@/lib/sharing/queries";

/** put.io tells of one file at a time who sees it; for more than so many files a question is not worth the wait. */
const MOST_ASKED = 40;
const NAMED = 3;

/** What a friend sees of the account's own files, in short; null: there is too much to ask about. */
export function seenByQuery(api: PutioApi, { client, name }: { client: QueryClient; name: string }) {
  return queryOptions({
    queryKey: [...sharingKeys.targets(), "seen-by", name],
    async queryFn(): Promise<Offer | null> {
      const shared = await client.fetchQuery(sharedQuery(api));
      const asked = shared.filter(({ sharedWith }) => sharedWith !== "everyone");
      if (asked.length > MOST_ASKED) return null;
      const seen = new Set<number>();
      await inTurns(asked, async ({ id: fileId }) => {
        const shares = await client.fetchQuery(fileSharesQuery(api, { fileId }));
        const isSeen = shares.kind === "everyone" || shares.shares.some(({ userName }) => userName === name);
        if (isSeen) seen.add(fileId);
      });
      const names = shared
        .filter(({ id, sharedWith }) => sharedWith === "everyone" || seen.has(id))
        .map((file) => file.name);
      return { names: names.slice(0, NAMED), count: names.length };
    },
  });
}
