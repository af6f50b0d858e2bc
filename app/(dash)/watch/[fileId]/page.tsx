import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { preload } from "react-dom";
import { WatchView } from "@/components/player/watch-view";
import { folderQuery } from "@/lib/files/queries";
import { visibleName } from "@/lib/files/visible-name";
import { pickLocale } from "@/lib/format/locale";
import { ASSUMED_CAPABILITIES } from "@/lib/player/capabilities";
import { cleanTitle } from "@/lib/player/clean-title";
import { parseFileId } from "@/lib/player/file-id";
import { subtitlesQuery } from "@/lib/player/queries";
import { parseStart } from "@/lib/player/resume";
import { chooseSource } from "@/lib/player/source";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { readWatched } from "./read-watched";

type WatchPageProps = {
  params: Promise<{ fileId: string }>;
  searchParams: Promise<{ t?: string | string[] }>;
};

export async function generateMetadata({ params }: WatchPageProps): Promise<Metadata> {
  const fileId = parseFileId((await params).fileId);
  const watched = fileId === null ? null : await readWatched(fileId);
  return { title: watched ? visibleName(cleanTitle(watched.file.name)) : "Not found" };
}

export default async function WatchPage({ params, searchParams }: WatchPageProps) {
  const fileId = parseFileId((await params).fileId);
  if (fileId === null) notFound();
  const { api, file, settings } = await readWatched(fileId);
  if (file.fileType === "FOLDER") redirect(routes.folder(file.id));
  const { t } = await searchParams;
  const requestedSeconds = parseStart(typeof t === "string" ? t : undefined);
  const item = { file, settings, requestedSeconds, renderedAtMs: Date.now() };
  const source = chooseSource(file, ASSUMED_CAPABILITIES);
  if (source.kind === "hls") preload(source.url, { as: "fetch", crossOrigin: "anonymous" });
  const queryClient = makeQueryClient();
  // Started and not awaited: the film does not wait for its subtitles' names, nor for its neighbours.
  if (file.fileType === "VIDEO") void queryClient.prefetchQuery(subtitlesQuery(api, { fileId }));
  if (file.parentId !== null)
    void queryClient.prefetchInfiniteQuery(folderQuery(api, { folderId: file.parentId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WatchView item={item} locale={pickLocale((await headers()).get("accept-language"))} />
    </HydrationBoundary>
  );
}
