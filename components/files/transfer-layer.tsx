"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { accountQuery } from "@/lib/account/queries";
import { syncFileClipboard } from "@/lib/files/file-clipboard-sync";
import { browserApi } from "@/lib/query/browser-api";
import { ClipboardChip } from "./clipboard-chip";
import { DragOverlay, type FileDrag } from "./drag-overlay";
import { useClipboardEvents } from "./use-clipboard-events";
import { useDragStart } from "./use-drag-start";

/** Files on their way from one folder to another: in the hand, or on the clipboard. */
export function TransferLayer() {
  const [drag, setDrag] = useState<FileDrag | null>(null);
  const { data: account } = useQuery(accountQuery(browserApi));
  const userId = account?.userId;
  useDragStart(setDrag);
  useClipboardEvents();
  useEffect(() => (userId === undefined ? undefined : syncFileClipboard({ userId })), [userId]);
  return (
    <>
      <ClipboardChip />
      {drag ? <DragOverlay drag={drag} onEnd={() => setDrag(null)} /> : null}
    </>
  );
}
