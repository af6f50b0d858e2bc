"use client";

import { createContext, useContext } from "react";
import type { Transfer } from "@/lib/putio/transfer";
import type { TransferActionId } from "@/lib/transfers/transfer-actions";

export type TransferActs = {
  run: (id: TransferActionId, transfer: Transfer) => void;
  showDetails: (transfer: Transfer) => void;
  retryAll: (transfers: readonly Transfer[]) => void;
  isReannounceRefused: boolean;
};

export const TransferActsContext = createContext<TransferActs | null>(null);

/** What the rows ask of the list around them. */
export function useTransferActs(): TransferActs {
  const acts = useContext(TransferActsContext);
  if (!acts) throw new Error("useTransferActs needs a TransferActsContext above it");
  return acts;
}
