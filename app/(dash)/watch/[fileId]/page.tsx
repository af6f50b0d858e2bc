import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { preload } from "react-dom";
import { WatchView } from "@/components/player/watch-view";
import { folderQuery } from "@/lib/files/queries";
import { visibleName } from "@/lib/files/visible-name";
import { ASSUMED_CAPABILITIES } from "@/lib/player/capabilities";
import { cleanTitle } from "@/lib/player/clean-title";
import { parseFileId } from "@/lib/player/file-id";
import { subtitlesQuery } from "@/lib/player/queries";
import { parseStart } from "@/lib/player/resume";
import { chooseSource } from "@/lib/player/source";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { readLocale } from "@/lib/server/read-locale";
import { redirectIfSignedOut, requireSession } from "@/lib/server/session";
import { readWatched } from "./read-watched";

type WatchPageProps = {
  params: Promise<{ fileId: string }>;
  searchParams: Promise<{ t?: string | string[] }>;
};

export async function generateMetadata(props: WatchPageProps): Promise<Metadata> {
  const watched = await openWatched(props);
  return { title: watched ? visibleName(cleanTitle(watched.file.name)) : "Not found" };
}

export default async function WatchPage(props: WatchPageProps) {
  const watched = await openWatched(props);
  if (!watched) notFound();
  const { api, userId, fileId, file, settings, requestedSeconds } = watched;
  if (file.fileType === "FOLDER") redirect(routes.folder(file.id));
  const item = { file, settings, userId, requestedSeconds, renderedAtMs: Date.now() };
  const source = chooseSource(file, ASSUMED_CAPABILITIES);
  if (source.kind === "hls") preload(source.url, { as: "fetch", crossOrigin: "anonymous" });
  const queryClient = makeQueryClient();
  // Started and not awaited: the film does not wait for its subtitles' names, nor for its neighbours.
  if (file.fileType === "VIDEO") void queryClient.prefetchQuery(subtitlesQuery(api, { fileId }));
  if (file.parentId !== null)
    void queryClient.prefetchInfiniteQuery(folderQuery(api, { folderId: file.parentId }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WatchView item={item} locale={await readLocale()} />
    </HydrationBoundary>
  );
}

/** What the address asks for; null: it names no file. Whoever has to sign in first comes back to the same second. */
async function openWatched({ params, searchParams }: WatchPageProps) {
  const fileId = parseFileId((await params).fileId);
  if (fileId === null) return null;
  const { t } = await searchParams;
  const requestedSeconds = parseStart(typeof t === "string" ? t : undefined);
  const returnTo = routes.watch(fileId, requestedSeconds === null ? {} : { startSeconds: requestedSeconds });
  await requireSession(returnTo);
  const watched = await readWatched(fileId).catch((error: unknown) => redirectIfSignedOut(error, returnTo));
  return { ...watched, fileId, requestedSeconds };
}
