/** A screen and a half: what is typed should be answered at once, and most searches are more than answered by it. */
export const FIRST_HITS = 50;
export const NEXT_HITS = 250;

/** Hits kept ready below the window. */
const READY_HITS = 60;
/** What is looked through for a narrow search before asking whether to go on: about a second of requests. */
export const LOOKED_THROUGH_AT_ONCE = 1_250;

type Progress = {
  /** Files that put.io has sent. */
  lookedThrough: number;
  /** Those that are left after narrowing. */
  hits: number;
  lastVisibleIndex: number;
  isNarrowed: boolean;
  /** Grows when somebody asks to look further. */
  allowance: number;
};

/** Whether the next page should be on its way. Without narrowing the reader's scrolling is the only limit. */
export function needsNextHits(progress: Progress): boolean {
  const { lookedThrough, hits, lastVisibleIndex, isNarrowed, allowance } = progress;
  if (hits >= lastVisibleIndex + READY_HITS) return false;
  return !isNarrowed || lookedThrough < allowance;
}
