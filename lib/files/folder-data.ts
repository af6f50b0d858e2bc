import type { InfiniteData } from "@tanstack/react-query";
import type { FileSort, FolderPage } from "@/lib/putio/file";

/** A folder as the query cache keeps it. */
export type FolderData = InfiniteData<FolderPage>;

/** A folder of one page, such as a fresh first one after a new sort. */
export function folderDataOf(page: FolderPage): FolderData {
  return { pages: [page], pageParams: [null] };
}

export function loadedRowsOf(data: FolderData | undefined): number {
  return data?.pages.reduce((sum, page) => sum + page.files.length, 0) ?? 0;
}

/** The same folder with another saved order; its rows stay as they are. */
export function withSort(data: FolderData, sort: FileSort): FolderData {
  const [first, ...rest] = data.pages;
  if (!first?.parent) return data;
  return { ...data, pages: [{ ...first, parent: { ...first.parent, sortBy: sort } }, ...rest] };
}

/**
 * Whether a fresh first page tells that the folder changed, so that its other pages must be read again too. A rename deep
 * in a large folder may escape this; the folder's own time, size and count rarely do.
 */
export function hasFolderChanged(data: FolderData, fresh: FolderPage): boolean {
  const known = data.pages[0];
  if (!known) return true;
  // The two may have been cut at different rows: the server asks for fewer than the browser.
  const files = data.pages.flatMap((page) => page.files).slice(0, fresh.files.length);
  return signatureOf({ ...known, files }) !== signatureOf(fresh);
}

function signatureOf({ parent, total, files }: FolderPage): string {
  return JSON.stringify([total, parent?.updatedAt, parent?.sizeBytes, parent?.sortBy, files]);
}
