/**
 * Rows of a first page that the server puts into the HTML: what a window of 1,800 px shows. Each costs the server about 0.4 ms
 * before the first byte; taller windows show outlines for the moment that the second page takes.
 */
export const HTML_PAGE_ROWS = 40;
/** Rows of a first page that the browser asks for itself: most folders are whole with it. */
export const FIRST_PAGE_ROWS = 100;
/** put.io's largest page. */
export const NEXT_PAGE_ROWS = 1000;

/** Up to here a folder is read to its end at once: scrolling and type-ahead then never wait. */
const READ_AT_ONCE_ROWS = 12_000;
/** Beyond, this many rows are kept ready below the window: several seconds of the fastest scrolling. */
const READ_AHEAD_ROWS = 3 * NEXT_PAGE_ROWS;
/** Refetching a folder asks for all of its pages again; a larger one is looked at by its first page alone. */
const REFETCH_WHOLE_ROWS = 2 * NEXT_PAGE_ROWS;

type Progress = { loadedRows: number; lastVisibleIndex: number };

/** Whether the next page should be on its way. */
export function needsNextPage({ loadedRows, lastVisibleIndex }: Progress): boolean {
  return loadedRows < READ_AT_ONCE_ROWS || loadedRows < lastVisibleIndex + READ_AHEAD_ROWS;
}

export function isCheapToRefetch(loadedRows: number): boolean {
  return loadedRows <= REFETCH_WHOLE_ROWS;
}
