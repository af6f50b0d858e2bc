"use client";

import { type MouseEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TrashFile } from "@/lib/putio/trash";
import { useIsHydrated } from "../files/formats";
import { KindSymbols } from "../files/kind-icons";
import { LIST_CLASS } from "../files/row-classes";
import { useFileOperations } from "../files/use-file-operations";
import { useRowWindow } from "../files/use-row-window";
import { TABLE_KEYS, useTableKeys } from "../files/use-table-keys";
import { FailedPages } from "../ui/failed-pages";
import { DeleteDialog } from "./delete-dialog";
import { TrashActsContext } from "./trash-acts";
import { TrashSelectionBar } from "./trash-selection-bar";
import { TrashTable } from "./trash-table";
import { type TrashPages, useTrashAhead } from "./use-trash-pages";
import { useTrashSelection } from "./use-trash-selection";

const FAILED_WORDS = {
  next: "The rest of the trash did not load.",
  again: "The trash could not be refreshed.",
} as const;

/** The items of the trash and everything one does on them. */
export function TrashList({ pages, renderedAtMs }: { pages: TrashPages; renderedAtMs: number }) {
  const { rows } = pages;
  const rowsRef = useRef<HTMLTableSectionElement>(null);
  const isHydrated = useIsHydrated();
  const operations = useFileOperations();
  const selected = useTrashSelection(rows);
  const [active, setActive] = useState(0);
  const [asked, setAsked] = useState<readonly TrashFile[] | null>(null);
  const activeIndex = Math.min(active, Math.max(rows.files.length - 1, 0));
  const rowWindow = useRowWindow({
    layout: "list",
    count: rows.count,
    keepIndex: activeIndex,
    initialScrollY: 0,
  });
  // "All" is meant of those too that are still to come.
  useTrashAhead(pages, selected.selection.isAll ? rows.count : rowWindow.lastVisibleIndex);
  const isArriving = selected.selection.isAll && !rows.isComplete;

  const acts = {
    restore(files: readonly TrashFile[]) {
      selected.clear();
      if (files.length > 0) void operations.restore(files);
    },
    deleteForGood: (files: readonly TrashFile[]) => setAsked(files.length > 0 ? files : null),
  };
  const current = () => {
    if (isArriving) return [];
    return selected.count > 0 ? selected.chosen() : rows.files.slice(activeIndex, activeIndex + 1);
  };

  useTableKeys({
    index: activeIndex,
    count: rows.count,
    pageRows: rowWindow.pageRows,
    onMove(index, { isExtending }) {
      const [from, to] = [rows.files[activeIndex], rows.files[index]];
      // Drawn at once, wherever it is: the window keeps the active row.
      flushSync(() => setActive(index));
      rowWindow.scrollToIndex(index);
      focusBox(rowsRef.current, index);
      if (!isExtending || !from || !to) return;
      if (selected.count === 0) selected.toggle(from.id);
      selected.extendTo(to.id);
    },
    onSelectAll: selected.selectAll,
    onClear: selected.clear,
    onEnter: () => acts.restore(current()),
    onDelete: () => acts.deleteForGood(current()),
  });

  function handleClick(event: MouseEvent) {
    const index = indexOf(event.target);
    const file = rows.files[index];
    if (!file || isOwnAct(event.target)) return;
    setActive(index);
    focusBox(rowsRef.current, index);
    if (event.shiftKey) selected.extendTo(file.id);
    else selected.toggle(file.id);
  }

  return (
    <TrashActsContext value={acts}>
      <div className={`${LIST_CLASS} relative`}>
        <KindSymbols />
        {selected.count > 0 ? (
          <TrashSelectionBar
            count={selected.count}
            total={rows.count}
            isArriving={isArriving}
            onClear={selected.clear}
            onSelectAll={selected.selectAll}
            onRestore={() => acts.restore(selected.chosen())}
            onDelete={() => acts.deleteForGood(selected.chosen())}
          />
        ) : null}
        <TrashTable
          rows={rows}
          rowWindow={rowWindow}
          activeIndex={activeIndex}
          selection={selected.selection}
          nowMs={isHydrated ? Date.now() : renderedAtMs}
          body={{ ref: rowsRef, ...TABLE_KEYS, onClick: handleClick }}
        />
        <FailedPages query={pages.query} words={FAILED_WORDS} className="max-md:bottom-14 md:px-3" />
      </div>
      {asked ? <DeleteDialog files={asked} onClose={() => setAsked(null)} onDelete={selected.clear} /> : null}
    </TrashActsContext>
  );
}

function indexOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
  return Number(row?.dataset.index ?? Number.NaN);
}

/** What stands in a row and answers itself: a link to the old folder, the menu. */
function isOwnAct(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, [popover], input:disabled") !== null;
}

function focusBox(rows: HTMLElement | null, index: number) {
  rows?.querySelector<HTMLElement>(`[data-index="${index}"] input`)?.focus({ preventScroll: true });
}
