import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { getMp4Status } from "@/lib/putio/mp4";

export const convertKeys = {
  mp4: (fileId: number) => ["convert", "mp4", fileId] as const,
};

/** The MP4 copy of one file. How far a running conversion is, the queue's watch tells; this is read once. */
export function mp4Query(api: PutioApi, { fileId }: { fileId: number }) {
  return queryOptions({
    queryKey: convertKeys.mp4(fileId),
    queryFn: ({ signal }) => getMp4Status(api, { fileId, signal }),
  });
}
