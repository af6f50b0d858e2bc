import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import { continueSearch, searchFiles } from "@/lib/putio/files";
import { isForeignFile } from "./action-refusals";
import type { FolderData } from "./folder-data";
import { filesKeys } from "./keys";
import { foldName } from "./type-ahead";

/** Hits of one page. put.io cannot search for folders alone, so most of them are thrown away. */
const PAGE_HITS = 200;
const MOST_PAGES = 5;
/** More would not be looked through but searched for by another word. */
const MOST_FOLDERS = 50;

/** Folders of the account whose names match, wherever they lie: those that something can be put into. */
export function folderSearchQuery(api: PutioApi, { text }: { text: string }) {
  return queryOptions({
    queryKey: [...filesKeys.all, "folder-search", text],
    queryFn: ({ signal }) => searchFolders(api, { text, signal }),
    enabled: text !== "",
  });
}

async function searchFolders(
  api: PutioApi,
  { text, signal }: { text: string; signal: AbortSignal },
): Promise<PutioFile[]> {
  let page = await searchFiles(api, { query: text, perPage: PAGE_HITS, signal });
  let folders = page.files.filter(isOpenToFiles);
  for (let pages = 1; page.cursor !== null && pages < MOST_PAGES && folders.length < MOST_FOLDERS; pages++) {
    const next = await continueSearch(api, { cursor: page.cursor, perPage: PAGE_HITS, signal });
    page = { ...next, total: page.total };
    folders = [...folders, ...next.files.filter(isOpenToFiles)];
  }
  return folders.slice(0, MOST_FOLDERS);
}

/** Those among the folders read so far: they are there at the first letter, and put.io's index may not know them yet. */
export function searchKnownFolders(read: readonly (FolderData | undefined)[], text: string): PutioFile[] {
  const wanted = foldName(text);
  const found = new Map<number, PutioFile>();
  for (const data of read)
    for (const file of data?.pages?.flatMap((page) => page.files) ?? [])
      if (isOpenToFiles(file) && foldName(file.name).includes(wanted)) found.set(file.id, file);
  return [...found.values()].slice(0, MOST_FOLDERS);
}

/** Names that begin with the text first, then by name; what came from both sides stands there once. */
export function joinFound(text: string, found: readonly PutioFile[]): PutioFile[] {
  const wanted = foldName(text);
  const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const rank = ({ name }: PutioFile) => (foldName(name).startsWith(wanted) ? 0 : 1);
  return [...new Map(found.map((file) => [file.id, file])).values()].sort(
    (left, right) => rank(left) - rank(right) || byName.compare(left.name, right.name),
  );
}

function isOpenToFiles(file: PutioFile): boolean {
  return file.fileType === "FOLDER" && file.folderType === "REGULAR" && !isForeignFile(file);
}
