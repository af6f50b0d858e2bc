import type { FolderPage, PutioFile } from "@/lib/putio/file";

export type FolderRows = {
  /** Everything that has arrived, in put.io's order. */
  files: PutioFile[];
  /** Rows that the folder has, whether they are here yet or not. */
  count: number;
  /** Nothing is left to fetch. */
  isComplete: boolean;
  /** A filter has left these: "all" are their ids, and never what covers the folder. */
  isNarrowed?: true;
};

/**
 * The pages of a folder as one list. A file that moved between two pages while they were being read arrives twice, and is
 * kept where it came first. `total` was true when the first page was read; once the last page is here, what is here is.
 */
export function joinPages(pages: readonly Pick<FolderPage, "files" | "cursor" | "total">[]): FolderRows {
  const seen = new Set<number>();
  const files: PutioFile[] = [];
  for (const page of pages)
    for (const file of page.files) {
      if (seen.has(file.id)) continue;
      seen.add(file.id);
      files.push(file);
    }
  const isComplete = (pages.at(-1)?.cursor ?? null) === null;
  const count = isComplete ? files.length : Math.max(pages[0]?.total ?? 0, files.length + 1);
  return { files, count, isComplete };
}
