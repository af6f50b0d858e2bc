import { infiniteQueryOptions } from "@tanstack/react-query";
import type { PutioApi } from "../putio/api";
import { continueFolder, listFolder } from "../putio/files";
import { type KindTally, tallyKinds } from "./disk-kinds";

/** put.io's number for everything in the account as one flat list (contract, 2.2). */
const LIBRARY_ID = -1;
const PAGE_FILES = 1000;

export type DiskKindsPage = {
  /** Of this page alone: the files themselves, which may be a hundred thousand, are not kept. */
  kinds: KindTally[];
  /** What was looked at, folders included, as put.io counts them. */
  looked: number;
  /** Said by the first page; null where put.io did not count. */
  total: number | null;
  cursor: string | null;
};

/** What fills the disk, counted through the whole account a thousand files at a time. */
export function diskKindsQuery(api: PutioApi) {
  return infiniteQueryOptions({
    queryKey: ["disk-kinds"],
    queryFn: async ({ pageParam, signal }): Promise<DiskKindsPage> => {
      const page = pageParam
        ? { ...(await continueFolder(api, { cursor: pageParam, perPage: PAGE_FILES, signal })), total: null }
        : await listFolder(api, { folderId: LIBRARY_ID, perPage: PAGE_FILES, signal });
      const { files, cursor, total } = page;
      return { kinds: tallyKinds(files), looked: files.length, total, cursor };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: DiskKindsPage) => last.cursor,
    // A hundred requests for a large account; whoever wants new figures comes back to the page.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
