"use client";

import { useEffect, useRef } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";
import type { Transfer } from "@/lib/putio/transfer";
import { type TransferLine, transferLineNear } from "@/lib/transfers/transfer-groups";

/** Marks the element whose keys are the transfers'. */
export const TRANSFER_KEYS = { "data-transfer-keys": "" } as const;

type TransferKeys = {
  index: number;
  lines: readonly TransferLine[];
  pageRows: () => number;
  onMove: (index: number) => void;
  onAct: (act: "details" | "remove", transfer: Transfer) => void;
};

/** The keys of the list, from its rows and from an unfocused page. Enter is the name's own: it opens. */
export function useTransferKeys(keys: TransferKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      const { altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || !isOurs(event.target)) return;
      const act = actOf(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
}

function actOf(key: string, { index, lines, pageRows, onMove, onAct }: TransferKeys): (() => void) | null {
  const line = lines[index];
  const isInRows = Boolean(document.activeElement?.closest("[data-transfer]"));
  if (line?.kind === "transfer" && isInRows) {
    if (key === "Delete") return () => onAct("remove", line.transfer);
    if (key === "i" || key === "d") return () => onAct("details", line.transfer);
  }
  const next = nextRowIndex(key, { current: index, count: lines.length, pageRows: pageRows() });
  if (next === null) return null;
  // The first key on an unfocused page leads into the list, and not past its first row.
  const wanted = isInRows || key === "End" ? next : index;
  const target = transferLineNear(lines, { index: wanted, step: wanted < index ? -1 : 1 });
  return target === null ? null : () => onMove(target);
}

/** An open menu and the other controls of the page have keys of their own. */
function isOurs(target: EventTarget | null): boolean {
  if (target === document.body) return true;
  const isInRows = target instanceof Element && target.closest("[data-transfer-keys]") !== null;
  return isInRows && target.closest("[role='menu'], dialog") === null;
}
