import type { Transfer } from "@/lib/putio/transfer";

/** What the watch asks put.io next: single transfers by their ids, the list, or nothing yet. */
export type Look = { kind: "rows"; ids: readonly number[] } | { kind: "list" } | { kind: "wait" };

export type LookPlace = {
  /** Somebody looks at the list; elsewhere only its figure is shown. */
  isListOpen: boolean;
  running: readonly Transfer[];
  /** Since anything was asked, and since the list was. */
  sinceLookMs: number;
  sinceListMs: number;
};

/** More single questions than this cost put.io more than one for the list. */
export const MOST_ROWS = 12;
const LIST_EVERY_MS = 60_000;
/** Where more run than are asked for one by one, the rest moves at this pace. */
const LONG_LIST_EVERY_MS = 15_000;
/** Where nobody looks at the list, and how many single questions that is worth. */
const ELSEWHERE_EVERY_MS = 10_000;
const MOST_ROWS_ELSEWHERE = 3;

/** Running rows are asked for one by one and often, the whole list rarely (contract, 3.3). */
export function planLook({ isListOpen, running, sinceLookMs, sinceListMs }: LookPlace): Look {
  if (!isListOpen && sinceLookMs < ELSEWHERE_EVERY_MS) return { kind: "wait" };
  const isLong = running.length > (isListOpen ? MOST_ROWS : MOST_ROWS_ELSEWHERE);
  if (sinceListMs >= (isLong ? LONG_LIST_EVERY_MS : LIST_EVERY_MS)) return { kind: "list" };
  if (running.length === 0 || (isLong && !isListOpen)) return { kind: "wait" };
  const liveliest = [...running].sort((a, b) => rankOf(a) - rankOf(b));
  return { kind: "rows", ids: liveliest.slice(0, MOST_ROWS).map(({ id }) => id) };
}

/** What moves first; what waits for its turn changes rarely. */
function rankOf({ status }: Transfer): number {
  if (status === "COMPLETING" || status === "WAITING_FOR_COMPLETE_QUEUE") return 0;
  return status === "DOWNLOADING" ? 1 : 2;
}
