import "server-only";
import type { QueryClient } from "@tanstack/react-query";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { HTML_PAGE_ROWS } from "@/lib/files/page-policy";
import { folderQuery } from "@/lib/files/queries";
import { PutioError } from "@/lib/putio/errors";
import type { FolderPage } from "@/lib/putio/file";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";

type ReadFolder = { client: QueryClient; page: FolderPage | null };

/**
 * The first page of a folder, once per request: for the title and for the rows. Leads to sign-in when put.io no longer takes the
 * token, to the player when the id is a file's, and to the 404 page when there is no such folder. Any other failure is left to
 * the browser, which tries again and says what is wrong.
 */
export const readFolder = cache(async (folderId: number): Promise<ReadFolder> => {
  const returnTo = routes.folder(folderId);
  const { api } = await requireSession(returnTo);
  const client = makeQueryClient();
  const page = await client
    .fetchInfiniteQuery({ ...folderQuery(api, { folderId, firstRows: HTML_PAGE_ROWS }), retry: false })
    .then((data) => data.pages[0] ?? null)
    .catch((error: unknown) => giveUp(error, returnTo));
  if (page?.parent && page.parent.fileType !== "FOLDER") redirect(routes.watch(page.parent.id));
  return { client, page };
});

function giveUp(error: unknown, returnTo: string): null {
  if (!(error instanceof PutioError)) throw error;
  if (error.code === "not-found") notFound();
  if (error.code === "signed-out") redirectIfSignedOut(error, returnTo);
  return null;
}
