"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { linkEndOf } from "@/lib/errors/link-end";
import { joinPages } from "@/lib/files/folder-rows";
import type { Visit } from "@/lib/putio/visit";
import { visitApi } from "@/lib/query/visit-api";
import { linkedFile } from "@/lib/visit/linked-file";
import { findVisited, visitFolderQuery } from "@/lib/visit/queries";
import { useVisit } from "./visit-context";
import { VisitFailed } from "./visit-failed";
import { VisitFilm } from "./visit-film";
import { VisitFolder } from "./visit-folder";
import { VisitLoading } from "./visit-loading";

type VisitedPlaceProps = { visit: Visit; fileId: number; renderedAtMs: number };

/** A folder or a file of the link: its own listing says which, or a row that was seen before. */
export function VisitedPlace({ visit, fileId, renderedAtMs }: VisitedPlaceProps) {
  const pages = useVisitPages(fileId);
  const { data, error, refetch } = pages.query;
  const client = useQueryClient();
  const seen = useMemo(() => findVisited(client, fileId), [client, fileId]);
  const place = data?.pages[0]?.parent ?? seen ?? linkedFile(visit, fileId);
  const end = linkEndOf(error);
  // Where put.io lists no file by its own id, what the link says of it is enough to show it.
  const isKnown = data !== undefined || (fileId === visit.file.id && end === null);
  const isFile = place !== null && place.fileType !== "FOLDER";

  // A film that runs goes on to its next address, whatever has become of the link.
  if (isFile && (isKnown || !error))
    return <VisitFilm key={fileId} visit={visit} file={place} renderedAtMs={renderedAtMs} />;
  if (error && (!data || end)) return <VisitFailed error={error} onRetry={() => void refetch()} />;
  return data ? <VisitFolder visit={visit} folder={place} pages={pages} /> : <VisitLoading />;
}

export type VisitPages = ReturnType<typeof useVisitPages>;

function useVisitPages(fileId: number) {
  const { sealed } = useVisit();
  const query = useInfiniteQuery(visitFolderQuery(visitApi(sealed), { fileId }));
  const rows = useMemo(() => joinPages(query.data?.pages ?? []), [query.data]);
  return { query, rows };
}
