"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { operationLog } from "@/lib/files/operations/operation-log";
import { followOtherTabs } from "@/lib/files/operations/tabs";
import { isTyping } from "../shell/is-typing";
import { useOpenShellDialog } from "../shell/shell-dialogs";
import { useLocale } from "../ui/locale";
import { OperationStatus } from "./operation-status";
import { tellOperations } from "./operation-toasts";
import { loadFileOperations } from "./use-file-operations";

/** What stands around the operations: their toasts, Ctrl+Z, the other tabs, and the small sign that something is under way. */
export function OperationDesk() {
  const client = useQueryClient();
  const locale = useLocale();
  const openDialog = useOpenShellDialog();
  useEffect(() => {
    // A first act then need not wait for its code, and works where the network has gone meanwhile.
    const parts = [import("./file-acts-host"), import("./act-on-key"), import("./selected-targets")];
    void Promise.all([loadFileOperations(client), ...parts]).catch(() => {});
    return followOtherTabs(client);
  }, [client]);
  useEffect(() => tellOperations({ locale, onShowLog: () => openDialog("activity") }), [locale, openDialog]);
  useEffect(followUndoKey, []);
  useEffect(warnBeforeLeaving, []);
  return <OperationStatus />;
}

function followUndoKey() {
  function handleKey(event: KeyboardEvent) {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
    if (!isUndo || event.altKey || isTyping(event)) return;
    const last = operationLog.lastUndoable();
    if (!last) return;
    event.preventDefault();
    void operationLog.undo(last.id);
  }
  window.addEventListener("keydown", handleKey);
  return () => window.removeEventListener("keydown", handleKey);
}

/** A call on its way may or may not arrive; whoever leaves now would not learn. */
function warnBeforeLeaving() {
  function handleLeaving(event: BeforeUnloadEvent) {
    const isBusy = operationLog.read().some(({ state, kind }) => state === "running" && OURS.has(kind));
    if (isBusy) event.preventDefault();
  }
  window.addEventListener("beforeunload", handleLeaving);
  return () => window.removeEventListener("beforeunload", handleLeaving);
}

/** What put.io does by itself goes on without us: conversions, zips, extractions. */
const OURS: ReadonlySet<string> = new Set([
  "trash",
  "delete",
  "move",
  "copy",
  "rename",
  "watched",
  "restore",
  "share",
  "unshare",
]);
