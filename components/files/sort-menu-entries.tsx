"use client";

import {
  firstDirection,
  joinSort,
  SORT_LABELS,
  type SortDirection,
  sortDirectionLabel,
  splitSort,
} from "@/lib/files/sort";
import { FILE_SORT_KEYS } from "@/lib/putio/file";
import { MenuRadio, MenuRadioGroup, MenuSeparator } from "../ui/menu-items";
import type { FolderSorting } from "./use-folder-sorting";

const DIRECTIONS: readonly SortDirection[] = ["ASC", "DESC"];

export function SortMenuEntries({ sorting }: { sorting: FolderSorting }) {
  const { key, direction } = splitSort(sorting.sort);
  function handleKey(value: string) {
    const chosen = FILE_SORT_KEYS.find((candidate) => candidate === value);
    if (chosen) sorting.onSort(joinSort(chosen, firstDirection(chosen)));
  }
  function handleDirection(value: string) {
    sorting.onSort(joinSort(key, value === "DESC" ? "DESC" : "ASC"));
  }
  return (
    <>
      <MenuRadioGroup label="Sort by" value={key} onChange={handleKey}>
        {FILE_SORT_KEYS.map((candidate) => (
          <MenuRadio key={candidate} value={candidate}>
            {SORT_LABELS[candidate]}
          </MenuRadio>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuRadioGroup label="Order" value={direction} onChange={handleDirection}>
        {DIRECTIONS.map((candidate) => (
          <MenuRadio key={candidate} value={candidate}>
            {sortDirectionLabel(key, candidate)}
          </MenuRadio>
        ))}
      </MenuRadioGroup>
    </>
  );
}
