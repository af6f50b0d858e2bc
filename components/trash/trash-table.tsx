"use client";

import type { ComponentProps, RefObject } from "react";
import { spanRows } from "@/lib/files/row-spans";
import type { TrashRows } from "@/lib/trash/trash-rows";
import { isInTrashSelection, type TrashSelection } from "@/lib/trash/trash-selection";
import { RowGap } from "../files/row-gap";
import type { RowWindow } from "../files/use-row-window";
import { HEADER_ROWS, TrashRow } from "./trash-row";
import { useReturning } from "./use-returning";

type TrashTableProps = {
  rows: TrashRows;
  rowWindow: RowWindow;
  activeIndex: number;
  selection: TrashSelection;
  nowMs: number;
  body: ComponentProps<"tbody"> & { ref: RefObject<HTMLTableSectionElement | null> };
};

/** The items as a grid: one moves in it by arrow keys, and each row's box is where the focus goes. */
export function TrashTable({ rows, rowWindow, activeIndex, selection, nowMs, body }: TrashTableProps) {
  const { files, count } = rows;
  const { lines, rulerRef } = rowWindow;
  const returning = useReturning();
  const drawn = lines.filter((index) => index < files.length);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by arrow keys is ARIA's grid.
      role="grid"
      aria-label="Trash"
      aria-rowcount={count + HEADER_ROWS}
      aria-busy={files.length < count}
      aria-multiselectable="true"
      className="file-table"
    >
      <Headers />
      {/* biome-ignore lint/a11y/noRedundantRoles: laid out as blocks, it would lose its role in the accessibility tree. */}
      <tbody {...body} role="rowgroup" tabIndex={-1} className="relative block outline-none">
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row is not focusable, whatever its role. */}
        <tr ref={rulerRef} aria-hidden="true" className="invisible absolute top-0 block h-(--row) w-0" />
        {spanRows(drawn, count).map((span) => {
          if (span.kind === "gap") return <RowGap key={`before ${span.beforeIndex}`} rows={span.rows} />;
          const file = files[span.index];
          if (!file) return null;
          const isReturning = returning.has(file.id);
          return (
            <TrashRow
              key={file.id}
              file={file}
              index={span.index}
              nowMs={nowMs}
              isActive={span.index === activeIndex}
              isSelected={!isReturning && isInTrashSelection(selection, file.id)}
              isReturning={isReturning}
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
      <tr role="row" aria-rowindex={1} className="trash-columns h-9">
        <th scope="col">
          <span className="sr-only">Selected</span>
        </th>
        <th scope="col" className="text-left">
          Name
        </th>
        <th scope="col" className="text-left">
          Where it was
        </th>
        <th scope="col" className="text-right">
          Size
        </th>
        <th scope="col" className="text-right max-lg:hidden">
          Deleted
        </th>
        <th scope="col" className="text-right">
          Time left
        </th>
        <th scope="col">
          <span className="sr-only">More</span>
        </th>
      </tr>
    </thead>
  );
}
