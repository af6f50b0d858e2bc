"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { revocationOf } from "@/lib/sharing/revocation";
import type { SharedItem } from "@/lib/sharing/shared-items";
import { useIsHydrated } from "../files/formats";
import { LIST_CLASS } from "../files/row-classes";
import { RowTracker } from "../files/row-tracker";
import { useRowWindow } from "../files/use-row-window";
import { TABLE_KEYS, useTableKeys } from "../files/use-table-keys";
import type { RevokeWish } from "./revoke-dialog";
import { RoomActsContext } from "./room-acts";
import { RoomSelectionBar } from "./room-selection-bar";
import { RoomTable } from "./room-table";
import { useItemSelection } from "./use-item-selection";
import { useOpenShare } from "./use-open-share";
import { useRevoke } from "./use-revoke";

type RoomListProps = {
  items: readonly SharedItem[];
  /** Only what this friend sees is shown, and only from this friend it is taken. */
  who: string | null;
  prefer: (fileIds: readonly number[]) => void;
  onWish: (wish: RevokeWish) => void;
};

/** The items that somebody sees and everything one does on them. */
export function RoomList({ items, who, prefer, onWish }: RoomListProps) {
  const rowsRef = useRef<HTMLTableSectionElement>(null);
  const isHydrated = useIsHydrated();
  const openShare = useOpenShare();
  const { revoke } = useRevoke();
  const selected = useItemSelection(items);
  const [active, setActive] = useState(0);
  const activeIndex = Math.min(active, Math.max(items.length - 1, 0));
  const rowWindow = useRowWindow({
    layout: "list",
    count: items.length,
    keepIndex: activeIndex,
    initialScrollY: 0,
  });
  usePreferred(items, { lines: rowWindow.lines, prefer });

  const acts = {
    openShare,
    stop(wanted: readonly SharedItem[]) {
      const from = who === null ? null : ({ kind: "friend", userName: who, avatarUrl: null } as const);
      const revocation = revocationOf(wanted, from);
      if (revocation.links.length > 0) return onWish({ kind: "items", who: from, items: wanted });
      selected.clear();
      revoke(revocation);
    },
  };
  const current = () =>
    selected.chosen.length > 0 ? selected.chosen : items.slice(activeIndex, activeIndex + 1);

  useTableKeys({
    index: activeIndex,
    count: items.length,
    pageRows: rowWindow.pageRows,
    onMove(index, { isExtending }) {
      const [from, to] = [items[activeIndex], items[index]];
      // Drawn at once, wherever it is: the window keeps the active row.
      flushSync(() => setActive(index));
      rowWindow.scrollToIndex(index);
      focusBox(rowsRef.current, index);
      if (!isExtending || !from || !to) return;
      if (selected.chosen.length === 0) selected.toggle(from.fileId);
      selected.extendTo(to.fileId);
    },
    onSelectAll: selected.selectAll,
    onClear: selected.clear,
    onEnter() {
      const item = items[activeIndex];
      if (item) openShare(item);
    },
    onDelete: () => acts.stop(current()),
  });

  function handleClick(event: MouseEvent) {
    const index = indexOf(event.target);
    const item = items[index];
    if (!item || isOwnAct(event.target)) return;
    setActive(index);
    focusBox(rowsRef.current, index);
    if (event.shiftKey) selected.extendTo(item.fileId);
    else selected.toggle(item.fileId);
  }

  return (
    <RoomActsContext value={acts}>
      <div className={LIST_CLASS}>
        {/* It asks the window, which the server has none of. */}
        {isHydrated ? <RowTracker tracking={rowWindow.tracking} /> : null}
        {selected.chosen.length > 0 ? (
          <RoomSelectionBar
            count={selected.chosen.length}
            total={items.length}
            who={who}
            onClear={selected.clear}
            onSelectAll={selected.selectAll}
            onStop={() => acts.stop(selected.chosen)}
          />
        ) : null}
        <RoomTable
          items={items}
          rowWindow={rowWindow}
          activeIndex={activeIndex}
          isSelected={selected.has}
          body={{ ref: rowsRef, ...TABLE_KEYS, onClick: handleClick }}
        />
      </div>
    </RoomActsContext>
  );
}

type Preferred = { lines: readonly number[]; prefer: (fileIds: readonly number[]) => void };

/** put.io is asked first about what somebody looks at. */
function usePreferred(items: readonly SharedItem[], { lines, prefer }: Preferred) {
  useEffect(() => prefer(lines.flatMap((line) => items[line]?.fileId ?? [])), [items, lines, prefer]);
}

function indexOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
  return Number(row?.dataset.index ?? Number.NaN);
}

/** What stands in a row and answers itself: a link to the file, a button, the menu. */
function isOwnAct(target: EventTarget): boolean {
  return target instanceof Element && target.closest("a, button, [popover], input:disabled") !== null;
}

function focusBox(rows: HTMLElement | null, index: number) {
  rows?.querySelector<HTMLElement>(`[data-index="${index}"] input`)?.focus({ preventScroll: true });
}
