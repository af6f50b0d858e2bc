import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import { getZip } from "@/lib/putio/zips";
import { Lane } from "@/lib/query/lane";
import { historyKeys } from "./queries";

const TRUE_FOR_MS = 5 * 60_000;

/** A screen of history asks for as many files as it has rows; put.io is asked for a few at a time. */
const lane = new Lane(4);

/** The file that a line is about, wherever it lies by now; null: it is gone. */
export function fileFateQuery(api: PutioApi, { fileId }: { fileId: number }) {
  return queryOptions({
    queryKey: historyKeys.file(fileId),
    queryFn: ({ signal }): Promise<PutioFile | null> =>
      lane.pass(() => orNull(getFile(api, { fileId, signal })), { signal }),
    staleTime: TRUE_FOR_MS,
  });
}

/** Whether a zip can still be downloaded. */
export function zipFateQuery(api: PutioApi, { zipId }: { zipId: number }) {
  return queryOptions({
    queryKey: historyKeys.zip(zipId),
    queryFn: ({ signal }): Promise<boolean> =>
      lane.pass(async () => (await orNull(getZip(api, { zipId, signal })))?.status === "DONE", { signal }),
    staleTime: TRUE_FOR_MS,
  });
}

/** What put.io does not have is an answer here, and no failure. */
async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PutioError && GONE.has(error.code)) return null;
    throw error;
  }
}

/** `forbidden`: it was a friend's, who shares it no more. */
const GONE: ReadonlySet<string> = new Set(["not-found", "gone", "forbidden"]);
