import { queryOptions } from "@tanstack/react-query";
import { filesKeys } from "@/lib/files/keys";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import type { FeedItem } from "@/lib/putio/rss";
import { Lane } from "@/lib/query/lane";

/** What became of an item of a feed. `here`: its file, which nobody may have looked at yet. */
export type ItemFate =
  | { kind: "failed"; reason: string }
  | { kind: "under-way" }
  | { kind: "here"; fileId: number; file: PutioFile | null }
  | { kind: "gone" };

/** `file`: what put.io said of it; undefined: it was not asked, null: it does not have it any more. */
export function fateOf(item: FeedItem, file: PutioFile | null | undefined): ItemFate {
  if (item.failureReason !== null) return { kind: "failed", reason: item.failureReason };
  if (item.fileId === null) return { kind: "under-way" };
  return file === null ? { kind: "gone" } : { kind: "here", fileId: item.fileId, file: file ?? null };
}

/** A screen of items asks for as many files; put.io is asked for a few at a time. */
const lane = new Lane(4);

/** The file that an item has become; null: it was deleted since. */
export function itemFileQuery(api: PutioApi, { fileId }: { fileId: number | null }) {
  return queryOptions({
    queryKey: [...filesKeys.file(fileId ?? -1), "of-feed"],
    queryFn: ({ signal }) => lane.pass(() => readFile(api, { fileId, signal }), { signal }),
    enabled: fileId !== null,
  });
}

type Asked = { fileId: number | null; signal: AbortSignal };

async function readFile(api: PutioApi, { fileId, signal }: Asked): Promise<PutioFile | null> {
  if (fileId === null) return null;
  try {
    return await getFile(api, { fileId, signal });
  } catch (error) {
    if (error instanceof PutioError && (error.code === "not-found" || error.code === "gone")) return null;
    throw error;
  }
}

/** Whether something of it is still to come, and the list is worth another look soon. */
export function isUnderWay({ failureReason, fileId }: FeedItem): boolean {
  return failureReason === null && fileId === null;
}
