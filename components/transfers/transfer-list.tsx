"use client";

import { type FocusEvent, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { linesOf, type TransferGroups, transferLineNear } from "@/lib/transfers/transfer-groups";
import { useIsHydrated } from "../files/formats";
import { LIST_CLASS } from "../files/row-classes";
import { RowTracker } from "../files/row-tracker";
import { useRowWindow } from "../files/use-row-window";
import { TransferActsContext } from "./transfer-acts";
import { TransferDialogs } from "./transfer-dialogs";
import { TransferTable } from "./transfer-table";
import { useMinute } from "./use-minute";
import { useTransferActsHere } from "./use-transfer-acts-here";
import { TRANSFER_KEYS, useTransferKeys } from "./use-transfer-keys";

type TransferListProps = { groups: TransferGroups; renderedAtMs: number };

/** The transfers and everything one does on them. */
export function TransferList({ groups, renderedAtMs }: TransferListProps) {
  const rowsRef = useRef<HTMLTableSectionElement>(null);
  const isHydrated = useIsHydrated();
  const nowMs = useMinute(renderedAtMs);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const [activeId, setActiveId] = useState<number | null>(null);
  const activeIndex = activeIndexOf(lines, activeId);
  const rowWindow = useRowWindow({
    layout: "list",
    count: lines.length,
    keepIndex: activeIndex,
    initialScrollY: 0,
  });
  const { acts, remove, dialog, closeDialog } = useTransferActsHere({ onLeave: focusBeside });

  function goTo(index: number) {
    const line = lines[index];
    if (line?.kind !== "transfer") return;
    // Drawn at once, wherever it is: the window keeps the active row.
    flushSync(() => setActiveId(line.transfer.id));
    rowWindow.scrollToIndex(index);
    focusName(rowsRef.current, line.transfer.id);
  }

  /** The row goes with its transfer, and the keyboard's place would go with the row. */
  function focusBeside(leavingId: number) {
    if (!rowsRef.current?.contains(document.activeElement)) return;
    const index = lines.findIndex((line) => line.kind === "transfer" && line.transfer.id === leavingId);
    const below = transferLineNear(lines, { index: index + 1, step: 1 });
    const next =
      below !== null && below !== index ? below : transferLineNear(lines, { index: index - 1, step: -1 });
    if (next !== null) goTo(next);
  }

  useTransferKeys({
    index: activeIndex,
    lines,
    pageRows: rowWindow.pageRows,
    onMove: goTo,
    onAct: (act, transfer) => (act === "details" ? acts.showDetails(transfer) : acts.run("remove", transfer)),
  });

  function handleFocus(event: FocusEvent) {
    const row = event.target.closest<HTMLElement>("[data-transfer]");
    if (row) setActiveId(Number(row.dataset.transfer));
  }

  return (
    <TransferActsContext value={acts}>
      <div className={LIST_CLASS}>
        {/* It asks the window, which the server has none of. */}
        {isHydrated ? <RowTracker tracking={rowWindow.tracking} /> : null}
        <TransferTable
          lines={lines}
          groups={groups}
          rowWindow={rowWindow}
          activeIndex={activeIndex}
          nowMs={nowMs}
          body={{ ref: rowsRef, ...TRANSFER_KEYS, onFocus: handleFocus }}
        />
      </div>
      {dialog ? <TransferDialogs dialog={dialog} onClose={closeDialog} onCancel={remove} /> : null}
    </TransferActsContext>
  );
}

function activeIndexOf(lines: ReturnType<typeof linesOf>, activeId: number | null): number {
  const index = lines.findIndex((line) => line.kind === "transfer" && line.transfer.id === activeId);
  return index === -1 ? (transferLineNear(lines, { index: 0, step: 1 }) ?? 0) : index;
}

function focusName(rows: HTMLElement | null, transferId: number) {
  rows
    ?.querySelector<HTMLElement>(`[data-transfer="${transferId}"] [data-name]`)
    ?.focus({ preventScroll: true });
}
