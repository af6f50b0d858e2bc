import { FILE_SORT_KEYS, type FileSort, type FileSortKey } from "@/lib/putio/file";

export type SortDirection = "ASC" | "DESC";

/** What put.io does where neither the folder nor the account says otherwise. */
export const DEFAULT_SORT: FileSort = "NAME_ASC";

/** In the order in which people look for them; the words of the sort menu and of the column headers. */
export const SORT_LABELS: Record<FileSortKey, string> = {
  NAME: "Name",
  SIZE: "Size",
  DATE: "Added",
  MODIFIED: "Changed",
  TYPE: "Kind",
  WATCH: "Watched",
};

const DIRECTION_LABELS: Record<FileSortKey, Record<SortDirection, string>> = {
  NAME: { ASC: "A to Z", DESC: "Z to A" },
  SIZE: { ASC: "Smallest first", DESC: "Largest first" },
  DATE: { ASC: "Oldest first", DESC: "Newest first" },
  MODIFIED: { ASC: "Oldest first", DESC: "Newest first" },
  TYPE: { ASC: "A to Z", DESC: "Z to A" },
  // put.io does not say which end is which, so neither do we.
  WATCH: { ASC: "Ascending", DESC: "Descending" },
};

export function sortDirectionLabel(key: FileSortKey, direction: SortDirection): string {
  return DIRECTION_LABELS[key][direction];
}

export function splitSort(sort: FileSort): { key: FileSortKey; direction: SortDirection } {
  const key = FILE_SORT_KEYS.find((candidate) => sort.startsWith(`${candidate}_`)) ?? "NAME";
  return { key, direction: sort.endsWith("_DESC") ? "DESC" : "ASC" };
}

export function joinSort(key: FileSortKey, direction: SortDirection): FileSort {
  return `${key}_${direction}`;
}

/** A click on a header: the other direction of what is sorted already, else that column's natural first direction. */
export function toggleSort(current: FileSort, key: FileSortKey): FileSort {
  const now = splitSort(current);
  if (now.key === key) return joinSort(key, now.direction === "ASC" ? "DESC" : "ASC");
  return joinSort(key, firstDirection(key));
}

/** Names are read from A; of sizes and dates people want the largest and the newest. */
export function firstDirection(key: FileSortKey): SortDirection {
  return key === "NAME" || key === "TYPE" || key === "WATCH" ? "ASC" : "DESC";
}

/** For `aria-sort` of the column that sorts by `key`. */
export function ariaSort(current: FileSort, key: FileSortKey): "ascending" | "descending" | "none" {
  const now = splitSort(current);
  if (now.key !== key) return "none";
  return now.direction === "ASC" ? "ascending" : "descending";
}
