"use client";

import { RotateCw } from "lucide-react";
import type { TransferGroup } from "@/lib/transfers/transfer-state";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";

const TITLES: Record<TransferGroup, string> = { active: "Under way", failed: "Failed", done: "Done" };

type GroupRowProps = { group: TransferGroup; count: number; index: number; onRetryAll: () => void };

/** The heading of a group. It is as high as a row, so that the list is one of lines of one height. */
export function GroupRow({ group, count, index, onRetryAll }: GroupRowProps) {
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as a grid, it would lose its role in the accessibility tree.
    <tr role="row" aria-rowindex={index + 1} className="flex h-(--row) items-end px-(--row-inset)">
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus goes to the rows below. */}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid, see transfer-table.tsx. */}
      <td role="gridcell" className="flex w-full items-center justify-between">
        <h2 className="flex h-9 items-center gap-2 text-xs font-medium text-muted">
          {TITLES[group]}
          <span className="tabular-nums">{formats.count(count)}</span>
        </h2>
        {group === "failed" && count > 1 ? (
          <Button tone="quiet" icon={<RotateCw aria-hidden="true" />} className="h-8!" onClick={onRetryAll}>
            Try all again
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
