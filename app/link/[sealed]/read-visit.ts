import "server-only";
import type { QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { ErrorCode } from "@/lib/errors/app-error";
import { linkEndOf } from "@/lib/errors/link-end";
import { HTML_PAGE_ROWS } from "@/lib/files/page-policy";
import { PutioError } from "@/lib/putio/errors";
import type { FolderPage } from "@/lib/putio/file";
import type { Visit } from "@/lib/putio/visit";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { serverVisitApi } from "@/lib/server/visit";
import { visitFolderQuery, visitQuery } from "@/lib/visit/queries";

type ReadVisit = { client: QueryClient; visit: Visit | null; end: ErrorCode | null };

/**
 * What a link is of, once per request: for layout, title and page. A link that is over says why (`end`); any other failure is
 * left to the browser, which tries again and says what is wrong.
 */
export const readVisit = cache(async (sealed: string): Promise<ReadVisit> => {
  const client = makeQueryClient();
  try {
    const query = { ...visitQuery(serverVisitApi(sealed)), retry: false };
    return { client, visit: await client.fetchQuery(query), end: null };
  } catch (error) {
    if (!(error instanceof PutioError)) throw error;
    return { client, visit: null, end: linkEndOf(error) };
  }
});

type ReadVisited = { client: QueryClient; page: FolderPage | null };

/**
 * The first rows of a folder of the link, none where the id is a file's; null stands for what the link itself is of. Ends in
 * the 404 page when the link is over or nothing is there.
 */
export const readVisited = cache(async (sealed: string, fileId: number | null): Promise<ReadVisited> => {
  const { client, visit, end } = await readVisit(sealed);
  if (end) notFound();
  const id = fileId ?? visit?.file.id;
  if (id === undefined) return { client, page: null };
  const query = visitFolderQuery(serverVisitApi(sealed), { fileId: id, firstRows: HTML_PAGE_ROWS });
  const page = await client
    .fetchInfiniteQuery({ ...query, retry: false })
    .then((data) => data.pages[0] ?? null)
    .catch((error: unknown) => giveUp(error, { isLinkItself: id === visit?.file.id }));
  return { client, page };
});

/** Of a link to one file put.io may list nothing, and what the link itself says is enough. */
function giveUp(error: unknown, { isLinkItself }: { isLinkItself: boolean }): null {
  if (!(error instanceof PutioError)) throw error;
  if (linkEndOf(error) || (error.code === "not-found" && !isLinkItself)) notFound();
  return null;
}
