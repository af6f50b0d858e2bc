import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { listFolder } from "@/lib/putio/files";
import { getFriendFolder } from "@/lib/putio/friends";
import { friendsKeys } from "./queries";

/** What a friend shares, as far as it can be said in a line. */
export type Offer = { names: string[]; count: number };

const NAMED = 3;

/** What would be lost with a friend. */
export function offerQuery(api: PutioApi, { name }: { name: string }) {
  return queryOptions({
    queryKey: friendsKeys.offer(name),
    queryFn: ({ signal }) => readOffer(api, { name, signal }),
  });
}

async function readOffer(api: PutioApi, friend: { name: string; signal: AbortSignal }): Promise<Offer> {
  const folder = await getFriendFolder(api, friend);
  if (folder === null) return { names: [], count: 0 };
  const { files, total } = await listFolder(api, {
    folderId: folder.id,
    perPage: NAMED,
    signal: friend.signal,
  });
  return { names: files.map(({ name }) => name), count: Math.max(total ?? 0, files.length) };
}
