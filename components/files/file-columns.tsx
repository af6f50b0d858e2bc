import { type ColumnDef, tableFeatures } from "@tanstack/react-table";
import type { Column } from "@/lib/files/list-view";
import type { FileSortKey, PutioFile } from "@/lib/putio/file";
import { AddedCell, ChangedCell, DurationCell, NameCell, PictureCell, SizeCell } from "./file-cells";

// put.io sorts, filters and pages; the table needs none of its own features for that.
export const fileTableFeatures = tableFeatures({});

type FileColumn = ColumnDef<typeof fileTableFeatures, PutioFile>;

const NAME: FileColumn = { id: "name", header: "Name", cell: ({ row }) => <NameCell file={row.original} /> };

/** The columns to choose from. */
const CHOICE: Record<Column, FileColumn> = {
  picture: { id: "picture", header: "Picture", cell: ({ row }) => <PictureCell file={row.original} /> },
  duration: { id: "duration", header: "Length", cell: ({ row }) => <DurationCell file={row.original} /> },
  size: { id: "size", header: "Size", cell: ({ row }) => <SizeCell file={row.original} /> },
  added: { id: "added", header: "Added", cell: ({ row }) => <AddedCell file={row.original} /> },
  changed: { id: "changed", header: "Changed", cell: ({ row }) => <ChangedCell file={row.original} /> },
};

export function fileColumns(chosen: readonly Column[]): FileColumn[] {
  return [NAME, ...chosen.map((column) => CHOICE[column])];
}

/** Each with its width, in the header as in the rows (file-table.css). */
export const COLUMN_CLASSES: Readonly<Record<string, string>> = {
  picture: "fact-picture",
  duration: "fact-duration",
  size: "fact-size",
  added: "fact-date",
  changed: "fact-date",
};

/** The orders of put.io that belong to a column; the others are in the sort menu. */
export const COLUMN_SORT_KEYS: Readonly<Record<string, FileSortKey>> = {
  name: "NAME",
  size: "SIZE",
  added: "DATE",
  changed: "MODIFIED",
};
