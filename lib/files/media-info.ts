import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import { filesKeys } from "./keys";

/** Kinds of files that have codecs and streams. */
const HAS_STREAMS: ReadonlySet<PutioFile["fileType"]> = new Set(["VIDEO", "AUDIO"]);

/** What put.io found in a film or a piece of music: its codecs and streams. */
export function mediaInfoQuery(
  api: PutioApi,
  { file }: { file: Pick<PutioFile, "id" | "fileType" | "crc32"> },
) {
  return queryOptions({
    // A file that was replaced keeps its id and has another sum.
    queryKey: [...filesKeys.file(file.id), "media-info", file.crc32],
    queryFn: async ({ signal }) =>
      (await getFile(api, { fileId: file.id, withMediaInfo: true, signal })).mediaInfo,
    enabled: HAS_STREAMS.has(file.fileType),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
