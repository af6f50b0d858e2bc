import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { listSubtitles } from "@/lib/putio/subtitles";

export const playerKeys = {
  subtitles: (fileId: number) => ["player", "subtitles", fileId] as const,
  text: (fileId: number) => ["player", "text", fileId] as const,
};

/** Every subtitle that put.io has for a video, with where it comes from. The film does not wait for it. */
export function subtitlesQuery(api: PutioApi, { fileId }: { fileId: number }) {
  return queryOptions({
    queryKey: playerKeys.subtitles(fileId),
    queryFn: ({ signal }) => listSubtitles(api, { fileId, signal }),
    staleTime: 5 * 60_000,
  });
}
