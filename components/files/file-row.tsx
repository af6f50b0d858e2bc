"use client";

import { FlexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { PutioFile } from "@/lib/putio/file";
import { RowActiveContext } from "./file-cells";
import { COLUMN_CLASSES, type fileTableFeatures } from "./file-columns";
import { MoreButton, SelectBox } from "./row-controls";
import { useIsCut } from "./use-is-cut";

type FileRowProps = {
  row: Row<typeof fileTableFeatures, PutioFile>;
  /** In the whole folder, from 0. */
  index: number;
  isActive: boolean;
  isSelected: boolean;
  /** Of all columns; another choice of them draws every row again. */
  columns: unknown;
};

/** The table makes new row objects for every window that scrolls by; only a row whose file changed is drawn again. */
export const FileRow = memo(
  function FileRow({ row, index, isActive, isSelected }: FileRowProps) {
    const file = row.original;
    const name = visibleName(file.name);
    const isOnItsWay = useIsCut(file);
    return (
      <tr
        // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
        role="row"
        aria-rowindex={index + HEADER_ROWS + 1}
        aria-selected={isSelected}
        data-index={index}
        data-file-id={file.id}
        data-cut={isOnItsWay}
        className="file-row"
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the link inside the row. */}
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see file-table.tsx. */}
        <td role="gridcell" className="file-check">
          <SelectBox name={name} isSelected={isSelected} />
        </td>
        <RowActiveContext value={isActive}>
          {row.getAllCells().map((cell, position) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the link inside.
            <td
              key={cell.id}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see file-table.tsx.
              role="gridcell"
              className={position === 0 ? "file-name" : `file-fact ${COLUMN_CLASSES[cell.column.id]}`}
              // Node and the browser carry their own tables of how figures are written, which may differ by a space.
              suppressHydrationWarning
            >
              <FlexRender cell={cell} />
            </td>
          ))}
        </RowActiveContext>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the link inside the row. */}
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see file-table.tsx. */}
        <td role="gridcell" className="file-more">
          <MoreButton name={name} />
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.isActive === after.isActive &&
    before.isSelected === after.isSelected &&
    before.columns === after.columns,
);

/** ARIA counts rows from 1, the header included. */
export const HEADER_ROWS = 1;
