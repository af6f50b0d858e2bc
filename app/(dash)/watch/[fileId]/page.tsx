import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { preload } from "react-dom";
import { WatchView } from "@/components/player/watch-view";
import { folderQuery } from "@/lib/files/queries";
import { visibleName } from "@/lib/files/visible-name";
import { pickLocale } from "@/lib/format/locale";
import { cleanTitle } from "@/lib/player/clean-title";
import { parseFileId } from "@/lib/player/file-id";
import { subtitlesQuery } from "@/lib/player/queries";
import { parseStart } from "@/lib/player/resume";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { routes } from "@/lib/routes";
import { isWholePage } from "@/lib/server/is-whole-page";
import { readWatched } from "./read-watched";

type WatchPageProps = {
  params: Promise<{ fileId: string }>;
  searchParams: Promise<{ t?: string | string[] }>;
};

export async function generateMetadata({ params }: WatchPageProps): Promise<Metadata> {
  const fileId = parseFileId((await params).fileId);
  const watched = fileId === null ? null : await readWatched(fileId);
  return { title: watched?.file ? visibleName(cleanTitle(watched.file.name)) : "Not found" };
}

export default async function WatchPage({ params, searchParams }: WatchPageProps) {
  const fileId = parseFileId((await params).fileId);
  if (fileId === null) notFound();
  const { api, file, settings } = await readWatched(fileId);
  if (file.fileType === "FOLDER") redirect(routes.folder(file.id));
  const { t } = await searchParams;
  const queryClient = makeQueryClient();
  // Started and not awaited: the film does not wait for its subtitles' names, nor for its neighbours.
  if (file.fileType === "VIDEO") void queryClient.prefetchQuery(subtitlesQuery(api, { fileId }));
  // Who comes from the folder has more of it than the first page.
  if (file.parentId !== null && (await isWholePage()))
    void queryClient.prefetchInfiniteQuery(folderQuery(api, { folderId: file.parentId }));
  if (file.fileType === "VIDEO" && file.needsConversion !== true) preloadPlaylist(fileId);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WatchView
        item={{
          file,
          settings,
          requestedSeconds: parseStart(typeof t === "string" ? t : undefined),
          renderedAtMs: Date.now(),
        }}
        locale={pickLocale((await headers()).get("accept-language"))}
      />
    </HydrationBoundary>
  );
}

/** The browser asks for it while it still reads our scripts. `anonymous` is how hls.js will ask: the two must be the same. */
function preloadPlaylist(fileId: number) {
  preload(routes.mediaPlaylist(fileId), { as: "fetch", crossOrigin: "anonymous" });
}
