"use client";

import type { ComponentProps, RefObject } from "react";
import { spanRows } from "@/lib/files/row-spans";
import type { TransferGroups, TransferLine } from "@/lib/transfers/transfer-groups";
import { RowGap } from "../files/row-gap";
import type { RowWindow } from "../files/use-row-window";
import { GroupRow } from "./group-row";
import { useTransferActs } from "./transfer-acts";
import { TransferRow } from "./transfer-row";

type TransferTableProps = {
  lines: readonly TransferLine[];
  groups: TransferGroups;
  rowWindow: RowWindow;
  activeIndex: number;
  nowMs: number;
  body: ComponentProps<"tbody"> & { ref: RefObject<HTMLTableSectionElement | null> };
};

/** The transfers as a grid: one moves in it by arrow keys, and each row's name is where the focus goes. */
export function TransferTable({ lines, groups, rowWindow, activeIndex, nowMs, body }: TransferTableProps) {
  const { retryAll } = useTransferActs();
  const { rulerRef } = rowWindow;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves in by arrow keys is ARIA's grid.
      role="grid"
      aria-label="Transfers"
      aria-rowcount={lines.length}
      className="transfer-table"
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: laid out as blocks, it would lose its role in the accessibility tree. */}
      <tbody {...body} role="rowgroup" tabIndex={-1} className="relative block outline-none">
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row is not focusable, whatever its role. */}
        <tr ref={rulerRef} aria-hidden="true" className="invisible absolute top-0 block h-(--row) w-0" />
        {spanRows(rowWindow.lines, lines.length).map((span) => {
          if (span.kind === "gap") return <RowGap key={`before ${span.beforeIndex}`} rows={span.rows} />;
          const line = lines[span.index];
          if (!line) return null;
          if (line.kind === "heading")
            return (
              <GroupRow
                key={line.group}
                group={line.group}
                count={line.count}
                index={span.index}
                onRetryAll={() => retryAll(groups.failed)}
              />
            );
          return (
            <TransferRow
              key={line.transfer.id}
              transfer={line.transfer}
              index={span.index}
              nowMs={nowMs}
              isActive={span.index === activeIndex}
            />
          );
        })}
      </tbody>
    </table>
  );
}
