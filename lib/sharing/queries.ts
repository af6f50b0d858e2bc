import { type Query, queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { listPublicLinks, type PublicLink } from "@/lib/putio/public-links";
import { getFileShares, listShared, listSharedWithMe } from "@/lib/putio/sharing";
import { sharingKeys } from "./keys";

/** Marks in rows, the details and the shared page live on one reading of a list that may hold a thousand files. */
const LIST_STALE_AFTER_MS = 60_000;

/** Everything of one's own that somebody sees, each with whom: everyone, or how many. */
export function sharedQuery(api: PutioApi) {
  return queryOptions({
    queryKey: sharingKeys.shared(),
    queryFn: ({ signal }) => listShared(api, { signal }),
    staleTime: LIST_STALE_AFTER_MS,
  });
}

/** Who sees one file or folder. */
export function fileSharesQuery(api: PutioApi, { fileId }: { fileId: number }) {
  return queryOptions({
    queryKey: sharingKeys.fileShares(fileId),
    queryFn: ({ signal }) => getFileShares(api, { fileId, signal }),
  });
}

/** Every public link of the account. Most sessions may not ask (`scope`): they are refused once, and not asked again. */
export function publicLinksQuery(api: PutioApi) {
  return queryOptions({
    queryKey: sharingKeys.links(),
    queryFn: ({ signal }): Promise<PublicLink[]> => listPublicLinks(api, { signal }),
    staleTime: LIST_STALE_AFTER_MS,
    retryOnMount: isAllowed,
    refetchOnWindowFocus: isAllowed,
    refetchOnReconnect: isAllowed,
  });
}

/** The folders of friends who share something, one for each. */
export function sharedWithMeQuery(api: PutioApi) {
  return queryOptions({
    queryKey: sharingKeys.sharedWithMe(),
    queryFn: ({ signal }) => listSharedWithMe(api, { signal }),
  });
}

function isAllowed({ state: { error } }: Pick<Query<PublicLink[]>, "state">): boolean {
  return !(error instanceof PutioError && error.code === "scope");
}
