import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { SubtitleList } from "@/lib/putio/file";
import { listSubtitles } from "@/lib/putio/subtitles";

export const playerKeys = {
  subtitles: (fileId: number) => ["player", "subtitles", fileId] as const,
  text: (fileId: number) => ["player", "text", fileId] as const,
  access: (fileId: number) => ["player", "access", fileId] as const,
};

/** Every subtitle that put.io has for a video, with where it comes from. The film does not wait for it. */
export function subtitlesQuery(api: PutioApi, { fileId }: { fileId: number }) {
  return foundSubtitlesQuery(fileId, (signal) => listSubtitles(api, { fileId, signal }));
}

/** The same, wherever they are to be found. */
export function foundSubtitlesQuery(fileId: number, find: (signal: AbortSignal) => Promise<SubtitleList>) {
  return queryOptions({
    queryKey: playerKeys.subtitles(fileId),
    queryFn: ({ signal }) => find(signal),
    staleTime: 5 * 60_000,
  });
}
