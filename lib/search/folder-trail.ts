import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { ROOT_ID } from "@/lib/files/folder-id";
import { knownTrail } from "@/lib/files/known-folder";
import { fileQuery } from "@/lib/files/queries";
import { unknownTrail } from "@/lib/files/trail";
import type { PutioApi } from "@/lib/putio/api";
import type { Breadcrumb, PutioFile } from "@/lib/putio/file";
import { searchKeys } from "./keys";
import { takeTurns } from "./take-turns";

/** put.io names a file's folder only by its number: each step up is a request, unless a folder seen before tells. */
const REQUESTS_AT_ONCE = 4;
/** put.io has no such depth; a circle, which it should not have either, must not be walked for ever. */
const DEEPEST = 64;
/** A folder that is moved while its path is on screen is rare, and asking again for each search is not. */
const FRESH_MS = 5 * 60_000;

const inTurn = takeTurns(REQUESTS_AT_ONCE);

/** The way from the root to a folder, the folder itself last. Steps that two folders share are asked for once. */
export function folderTrailQuery(
  api: PutioApi,
  { client, folderId }: { client: QueryClient; folderId: number },
) {
  return queryOptions({
    queryKey: searchKeys.trail(folderId),
    queryFn: () => readTrail(api, { client, folderId }),
    staleTime: FRESH_MS,
    retry: false,
  });
}

type Step = { client: QueryClient; folderId: number };

async function readTrail(api: PutioApi, { client, folderId }: Step): Promise<Breadcrumb[]> {
  const below: PutioFile[] = [];
  let id = folderId;
  while (below.length < DEEPEST) {
    const above = id <= ROOT_ID ? unknownTrail(id) : knownWay(client, id);
    if (above) return [...above, ...below.map(({ id, name }) => ({ id, name }))];
    const folder = await readFolder(api, { client, folderId: id });
    below.unshift(folder);
    id = folder.parentId ?? ROOT_ID;
  }
  return [...unknownTrail(ROOT_ID), ...below.map(({ id, name }) => ({ id, name }))];
}

function knownWay(client: QueryClient, folderId: number): Breadcrumb[] | null {
  return client.getQueryData<Breadcrumb[]>(searchKeys.trail(folderId)) ?? knownTrail(client, folderId);
}

/** Those who ask at the same time share one request; a turn is taken all the same, and given back at once. */
function readFolder(api: PutioApi, { client, folderId }: Step): Promise<PutioFile> {
  return inTurn(() =>
    client.fetchQuery({ ...fileQuery(api, { fileId: folderId }), staleTime: FRESH_MS, retry: false }),
  );
}
