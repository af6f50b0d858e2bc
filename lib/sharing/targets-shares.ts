import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { NamedItem } from "@/lib/files/operations/operation";
import type { PutioApi } from "@/lib/putio/api";
import type { FileShares } from "@/lib/putio/sharing";
import type { SharedFiles } from "./audience";
import { inTurns } from "./in-turns";
import { sharingKeys } from "./keys";
import { fileSharesQuery, sharedQuery } from "./queries";

/** Who sees more shared files than these is not asked before somebody shares them: it would be a question for each. */
export const MOST_LOOKED_AT = 50;

type Options = { client: QueryClient; files: readonly NamedItem[] };

/** Who sees some files. Of several, the account's list says first which of them are shared at all. */
export function targetsSharesQuery(api: PutioApi, { client, files }: Options) {
  return queryOptions({
    queryKey: [...sharingKeys.targets(), ...files.map(({ id }) => id)],
    queryFn: () => readShares(api, { client, files }),
    staleTime: 0,
  });
}

async function readShares(api: PutioApi, { client, files }: Options): Promise<SharedFiles> {
  const asked = files.length === 1 ? files : await onlyShared(api, { client, files });
  const found = new Map<number, FileShares>();
  await inTurns(asked.slice(0, MOST_LOOKED_AT), async ({ id: fileId }) => {
    found.set(fileId, await client.fetchQuery(fileSharesQuery(api, { fileId })));
  });
  return asked.flatMap(({ id, name }) => {
    const shares = found.get(id);
    return shares ? [{ file: { id, name }, shares }] : [];
  });
}

async function onlyShared(api: PutioApi, { client, files }: Options): Promise<readonly NamedItem[]> {
  const shared = new Set((await client.fetchQuery(sharedQuery(api))).map(({ id }) => id));
  return files.filter(({ id }) => shared.has(id));
}
