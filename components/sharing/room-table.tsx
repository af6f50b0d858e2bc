"use client";

import type { ComponentProps, RefObject } from "react";
import { spanRows } from "@/lib/files/row-spans";
import type { SharedItem } from "@/lib/sharing/shared-items";
import { RowGap } from "../files/row-gap";
import type { RowWindow } from "../files/use-row-window";
import { HEADER_ROWS, RoomRow } from "./room-row";
import { useStopping } from "./use-stopping";

type RoomTableProps = {
  items: readonly SharedItem[];
  rowWindow: RowWindow;
  activeIndex: number;
  isSelected: (fileId: number) => boolean;
  body: ComponentProps<"tbody"> & { ref: RefObject<HTMLTableSectionElement | null> };
};

/** The items as a grid: one moves in it by arrow keys, and each row's box is where the focus goes. */
export function RoomTable({ items, rowWindow, activeIndex, isSelected, body }: RoomTableProps) {
  const { lines, rulerRef } = rowWindow;
  const stopping = useStopping();
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by arrow keys is ARIA's grid.
      role="grid"
      aria-label="Shared by me"
      aria-rowcount={items.length + HEADER_ROWS}
      aria-multiselectable="true"
      className="file-table"
    >
      <Headers />
      {/* biome-ignore lint/a11y/noRedundantRoles: laid out as blocks, it would lose its role in the accessibility tree. */}
      <tbody {...body} role="rowgroup" tabIndex={-1} className="relative block outline-none">
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row is not focusable, whatever its role. */}
        <tr ref={rulerRef} aria-hidden="true" className="invisible absolute top-0 block h-(--row) w-0" />
        {spanRows(lines, items.length).map((span) => {
          if (span.kind === "gap") return <RowGap key={`before ${span.beforeIndex}`} rows={span.rows} />;
          const item = items[span.index];
          if (!item) return null;
          const isStopping = stopping.has(item.fileId);
          return (
            <RoomRow
              key={item.fileId}
              item={item}
              index={span.index}
              isActive={span.index === activeIndex}
              isSelected={!isStopping && isSelected(item.fileId)}
              isStopping={isStopping}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function Headers() {
  return (
    <thead
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a block, it would lose its role in the accessibility tree.
      role="rowgroup"
      className="sticky top-14 z-10 block border-b border-line bg-ground text-xs font-medium text-muted max-md:hidden"
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree. */}
      <tr role="row" aria-rowindex={1} className="room-columns h-9">
        <th scope="col">
          <span className="sr-only">Selected</span>
        </th>
        <th scope="col" className="text-left">
          Name
        </th>
        <th scope="col" className="text-left">
          Who sees it
        </th>
        <th scope="col" className="text-left">
          Public link
        </th>
        <th scope="col" className="text-left max-lg:hidden">
          Notes
        </th>
        <th scope="col">
          <span className="sr-only">More</span>
        </th>
      </tr>
    </thead>
  );
}
