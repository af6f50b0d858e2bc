"use client";

import { Suspense } from "react";
import type { Transfer } from "@/lib/putio/transfer";
import { lazyPart } from "../ui/lazy-part";
import { CancelQuestion } from "./cancel-question";
import type { TransferDialog } from "./use-transfer-acts-here";

const TransferDetails = lazyPart(async () => ({
  default: (await import("./transfer-details")).TransferDetails,
}));
const TrackersDialog = lazyPart(async () => ({
  default: (await import("./trackers-dialog")).TrackersDialog,
}));

type TransferDialogsProps = {
  dialog: TransferDialog;
  onClose: () => void;
  onCancel: (transfer: Transfer) => void;
};

export function TransferDialogs({ dialog: { kind, transfer }, onClose, onCancel }: TransferDialogsProps) {
  return (
    <Suspense fallback={null}>
      {kind === "details" ? <TransferDetails transfer={transfer} onClose={onClose} /> : null}
      {kind === "trackers" ? <TrackersDialog transfer={transfer} onClose={onClose} /> : null}
      {kind === "cancel" ? (
        <CancelQuestion transfer={transfer} onClose={onClose} onCancel={() => onCancel(transfer)} />
      ) : null}
    </Suspense>
  );
}
