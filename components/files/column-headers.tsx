"use client";

import { FlexRender, type HeaderGroup } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { ariaSort, SORT_LABELS, sortDirectionLabel, splitSort, toggleSort } from "@/lib/files/sort";
import type { PutioFile } from "@/lib/putio/file";
import { COLUMN_CLASSES, COLUMN_SORT_KEYS, type fileTableFeatures } from "./file-columns";
import { SelectAllBox } from "./select-all-box";
import type { FolderSorting } from "./use-folder-sorting";

type ColumnHeadersProps = {
  groups: HeaderGroup<typeof fileTableFeatures, PutioFile>[];
  sorting: FolderSorting;
};

/** On a phone the sort menu says the same in less room. */
export function ColumnHeaders({ groups, sorting }: ColumnHeadersProps) {
  return (
    <thead
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a block, it would lose its role in the accessibility tree.
      role="rowgroup"
      className="sticky top-14 z-10 block border-b border-line bg-ground text-xs font-medium text-muted max-md:hidden"
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
        <tr key={group.id} role="row" aria-rowindex={1} className="file-columns h-9">
          <th scope="col" className="file-check">
            <SelectAllBox />
          </th>
          {group.headers.map((header, position) => (
            <ColumnHeader
              key={header.id}
              columnId={header.column.id}
              sorting={sorting}
              isFirst={position === 0}
            >
              <FlexRender header={header} />
            </ColumnHeader>
          ))}
          <th scope="col" className="file-more">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      ))}
    </thead>
  );
}

type ColumnHeaderProps = {
  columnId: string;
  sorting: FolderSorting;
  isFirst: boolean;
  children: ReactNode;
};

function ColumnHeader({ columnId, sorting, isFirst, children }: ColumnHeaderProps) {
  const { sort, canSort, onSort } = sorting;
  const key = COLUMN_SORT_KEYS[columnId];
  const side = isFirst ? "min-w-0 flex-1 justify-start" : `justify-end ${COLUMN_CLASSES[columnId]}`;
  if (!key || !canSort)
    return (
      <th scope="col" className={`flex ${side} ${isFirst ? "" : "text-right"}`}>
        {children}
      </th>
    );
  const next = splitSort(toggleSort(sort, key));
  return (
    <th scope="col" aria-sort={ariaSort(sort, key)} className={`flex ${side}`}>
      <button
        type="button"
        title={`Sort by ${SORT_LABELS[key].toLowerCase()}, ${sortDirectionLabel(key, next.direction).toLowerCase()}`}
        className="group/sort -mx-2 inline-flex h-7 items-center gap-1 rounded-control px-2 transition-colors hover:bg-hover hover:text-text"
        onClick={() => onSort(toggleSort(sort, key))}
      >
        {isFirst ? children : null}
        <SortArrow state={ariaSort(sort, key)} />
        {isFirst ? null : children}
      </button>
    </th>
  );
}

/** Keeps its room while it says nothing, so that the words do not move when the order does. */
function SortArrow({ state }: { state: "ascending" | "descending" | "none" }) {
  const Arrow = state === "descending" ? ArrowDown : ArrowUp;
  const look = state === "none" ? "opacity-0 group-hover/sort:opacity-60" : "text-text";
  return <Arrow className={`size-3.5 ${look}`} aria-hidden="true" />;
}
