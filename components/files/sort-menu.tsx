"use client";

import { ArrowUpDown } from "lucide-react";
import { IconButton } from "../ui/icon-button";
import { LazyMenu } from "../ui/lazy-menu";
import type { FolderSorting } from "./use-folder-sorting";

const loadEntries = async () => (await import("./sort-menu-entries")).SortMenuEntries;

/** All of put.io's orders; the column headers offer some of them nearer at hand. */
export function SortMenu({ sorting }: { sorting: FolderSorting }) {
  return (
    <LazyMenu
      label="Sort this folder"
      placement="bottom-end"
      trigger={(props) => <IconButton label="Sort" icon={<ArrowUpDown />} {...props} />}
      load={loadEntries}
      entries={{ sorting }}
    />
  );
}
