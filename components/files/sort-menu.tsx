"use client";

import { ArrowUpDown } from "lucide-react";
import {
  firstDirection,
  joinSort,
  SORT_LABELS,
  type SortDirection,
  sortDirectionLabel,
  splitSort,
} from "@/lib/files/sort";
import { FILE_SORT_KEYS } from "@/lib/putio/file";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuRadio, MenuRadioGroup, MenuSeparator } from "../ui/menu-items";
import type { FolderSorting } from "./use-folder-sorting";

const DIRECTIONS: readonly SortDirection[] = ["ASC", "DESC"];

/** All of put.io's orders; the column headers offer three of them nearer at hand. */
export function SortMenu({ sorting }: { sorting: FolderSorting }) {
  const { key, direction } = splitSort(sorting.sort);
  function handleKey(value: string) {
    const chosen = FILE_SORT_KEYS.find((candidate) => candidate === value);
    if (chosen) sorting.onSort(joinSort(chosen, firstDirection(chosen)));
  }
  function handleDirection(value: string) {
    sorting.onSort(joinSort(key, value === "DESC" ? "DESC" : "ASC"));
  }
  return (
    <Menu
      label="Sort this folder"
      placement="bottom-end"
      trigger={(props) => <IconButton label="Sort" icon={<ArrowUpDown />} {...props} />}
    >
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
    </Menu>
  );
}
