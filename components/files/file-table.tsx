"use client";

import { useTable } from "@tanstack/react-table";
import { type ComponentProps, useMemo } from "react";
import { spanRows } from "@/lib/files/row-spans";
import type { PutioFile } from "@/lib/putio/file";
import { ColumnHeaders } from "./column-headers";
import { fileColumns, fileTableFeatures } from "./file-columns";
import { FileRow, HEADER_ROWS } from "./file-row";
import { useListView } from "./list-view-context";
import { RowGap } from "./row-gap";
import type { FolderSorting } from "./use-folder-sorting";
import type { RowWindow } from "./use-row-window";
import { useSelection } from "./use-selection";

type FileTableProps = {
  /** Its accessible name: the folder's. */
  label: string;
  /** What has arrived of the folder. */
  files: readonly PutioFile[];
  /** All rows of the folder, whether they are here or not. */
  count: number;
  activeIndex: number;
  rowWindow: RowWindow;
  sorting: FolderSorting;
  /** The rows themselves: one listener for all of them costs nothing per row. */
  body: ComponentProps<"tbody">;
};

/**
 * The one owner of the table instance. put.io sorts and pages, so the table is given just the rows near the window: row
 * objects for a hundred thousand files would cost a quarter of a second at every page that arrives.
 */
export function FileTable(props: FileTableProps) {
  const { label, files, count, activeIndex, rowWindow, sorting, body } = props;
  const { lines, rulerRef } = rowWindow;
  const { isSelected } = useSelection();
  const { view } = useListView();
  const columns = useMemo(() => fileColumns(view.columns), [view.columns]);
  const drawn = useMemo(() => lines.filter((index) => index < files.length), [lines, files]);
  const data = useMemo(() => drawn.flatMap((index) => files[index] ?? []), [drawn, files]);
  const table = useTable({ features: fileTableFeatures, columns, data, getRowId });
  const rows = table.getRowModel().rows;
  const position = new Map(drawn.map((index, at) => [index, at]));
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by arrow keys is ARIA's grid.
      role="grid"
      aria-label={label}
      aria-rowcount={count + HEADER_ROWS}
      aria-busy={files.length < count}
      aria-multiselectable="true"
      className={`file-table ${view.density === "compact" ? "file-table-compact" : ""}`}
    >
      <ColumnHeaders groups={table.getHeaderGroups()} sorting={sorting} />
      {/* biome-ignore lint/a11y/noRedundantRoles: laid out as blocks, it would lose its role in the accessibility tree. */}
      <tbody {...body} role="rowgroup" tabIndex={-1} className={bodyClass(sorting)}>
        <RowRuler rulerRef={rulerRef} />
        {spanRows(drawn, count).map((span) => {
          if (span.kind === "gap") return <RowGap key={`before ${span.beforeIndex}`} rows={span.rows} />;
          const row = rows[position.get(span.index) ?? -1];
          if (!row) return null;
          return (
            <FileRow
              key={row.id}
              row={row}
              index={span.index}
              isActive={span.index === activeIndex}
              isSelected={isSelected(row.original.id)}
              columns={columns}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Tells the script what height CSS has chosen for a row, and where the rows begin. */
function RowRuler({ rulerRef }: { rulerRef: RowWindow["rulerRef"] }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row is not focusable, whatever its role.
  return <tr ref={rulerRef} aria-hidden="true" className="invisible absolute top-0 block h-(--row) w-0" />;
}

/** Rows that are about to change places are dimmed, once it takes long enough to be seen. */
export function bodyClass({ isPending }: FolderSorting): string {
  const look = isPending ? "opacity-60 delay-150" : "";
  return `relative block outline-none transition-opacity ${look}`;
}

function getRowId(file: PutioFile): string {
  return String(file.id);
}
