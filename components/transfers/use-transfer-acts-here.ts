"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Transfer } from "@/lib/putio/transfer";
import { routes } from "@/lib/routes";
import { linkToAddAgain, type TransferActionId } from "@/lib/transfers/transfer-actions";
import { isActive } from "@/lib/transfers/transfer-state";
import { useShowInFolder } from "../files/use-show-in-folder";
import { copyText } from "../ui/copy-text";
import { showToast } from "../ui/toast-store";
import type { TransferActs } from "./transfer-acts";
import { useReannounce } from "./use-reannounce";
import { useRemoveTransfer } from "./use-remove-transfer";
import { useRetryTransfers } from "./use-retry-transfers";

export type TransferDialog = { kind: "details" | "trackers" | "cancel"; transfer: Transfer };

/** What can be done in this list. `onLeave`: the row is about to go. */
export function useTransferActsHere({ onLeave }: { onLeave: (transferId: number) => void }) {
  const router = useRouter();
  const showInFolder = useShowInFolder();
  const removeTransfer = useRemoveTransfer();
  const retryAll = useRetryTransfers();
  const { reannounce, isReannounceRefused } = useReannounce();
  const [dialog, setDialog] = useState<TransferDialog | null>(null);

  function remove(transfer: Transfer) {
    onLeave(transfer.id);
    removeTransfer(transfer);
  }
  const runners: Record<TransferActionId, (transfer: Transfer) => void> = {
    open: ({ fileId }) => fileId !== null && router.push(routes.folder(fileId)),
    "show-in-folder": ({ fileId, parentId }) => fileId !== null && showInFolder({ id: fileId, parentId }),
    retry: (transfer) => retryAll([transfer]),
    "add-trackers": (transfer) => setDialog({ kind: "trackers", transfer }),
    reannounce,
    "copy-source": ({ source }) => void copyLink(source),
    // What could not be had again is worth a question.
    remove(transfer) {
      const isFinal = isActive(transfer) && linkToAddAgain(transfer) === null;
      if (isFinal) setDialog({ kind: "cancel", transfer });
      else remove(transfer);
    },
  };
  const acts: TransferActs = {
    run: (id, transfer) => runners[id](transfer),
    showDetails: (transfer) => setDialog({ kind: "details", transfer }),
    retryAll,
    isReannounceRefused,
  };
  return { acts, remove, dialog, closeDialog: () => setDialog(null) };
}

async function copyLink(source: string) {
  const isCopied = await copyText(source);
  showToast({ title: isCopied ? "Link copied" : "The browser did not allow copying" });
}
