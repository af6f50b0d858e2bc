"use client";

import { FlexRender, type Row } from "@tanstack/react-table";
import { memo } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { RowActiveContext } from "./file-cells";
import type { fileTableFeatures } from "./file-columns";

type FileRowProps = {
  row: Row<typeof fileTableFeatures, PutioFile>;
  /** In the whole folder, from 0. */
  index: number;
  isActive: boolean;
};

/** The table makes new row objects for every window that scrolls by; only a row whose file changed is drawn again. */
export const FileRow = memo(
  function FileRow({ row, index, isActive }: FileRowProps) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
      <tr role="row" aria-rowindex={index + HEADER_ROWS + 1} data-index={index} className="file-row">
        <RowActiveContext value={isActive}>
          {row.getAllCells().map((cell, position) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the link inside.
            <td
              key={cell.id}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see file-table.tsx.
              role="gridcell"
              className={position === 0 ? "file-name" : "file-fact"}
              // Node and the browser carry their own tables of how figures are written, which may differ by a space.
              suppressHydrationWarning
            >
              <FlexRender cell={cell} />
            </td>
          ))}
        </RowActiveContext>
      </tr>
    );
  },
  (before, after) =>
    before.row.original === after.row.original &&
    before.index === after.index &&
    before.isActive === after.isActive,
);

/** ARIA counts rows from 1, the header included. */
export const HEADER_ROWS = 1;
