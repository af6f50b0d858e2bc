import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import type { FileSortKey, PutioFile } from "@/lib/putio/file";
import { AddedCell, DurationCell, NameCell, SizeCell } from "./file-cells";

// put.io sorts, filters and pages; the table needs none of its own features for that.
export const fileTableFeatures = tableFeatures({});

const helper = createColumnHelper<typeof fileTableFeatures, PutioFile>();

export const fileColumns = helper.columns([
  helper.accessor("name", { header: "Name", cell: ({ row }) => <NameCell file={row.original} /> }),
  helper.accessor((file) => file.video?.durationSeconds ?? null, {
    id: "duration",
    header: "Length",
    cell: ({ row }) => <DurationCell file={row.original} />,
  }),
  helper.accessor("sizeBytes", { header: "Size", cell: ({ row }) => <SizeCell file={row.original} /> }),
  helper.accessor("createdAt", { header: "Added", cell: ({ row }) => <AddedCell file={row.original} /> }),
]);

/** The orders of put.io that belong to a column; the others are in the sort menu. */
export const COLUMN_SORT_KEYS: Readonly<Record<string, FileSortKey>> = {
  name: "NAME",
  sizeBytes: "SIZE",
  createdAt: "DATE",
};
