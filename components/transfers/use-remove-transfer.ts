"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { quoted } from "@/lib/files/operations/sentence";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { addAgainMutation, removeTransfersMutation } from "@/lib/transfers/mutations";
import { linkToAddAgain } from "@/lib/transfers/transfer-actions";
import { groupOf } from "@/lib/transfers/transfer-state";
import { showToast, type ToastAction } from "../ui/toast-store";

/** Ends a transfer, or takes it off the list, and offers to have it back where that is possible. */
export function useRemoveTransfer(): (transfer: Transfer) => void {
  const client = useQueryClient();
  const removing = useMutation(removeTransfersMutation(browserApi, { client }));
  const addAgain = useAddAgain();
  return (transfer) => {
    const isOver = groupOf(transfer) === "done";
    // What came is there already: adding it again would bring it a second time.
    const link = isOver ? null : linkToAddAgain(transfer);
    const action: ToastAction | undefined =
      link === null ? undefined : { label: "Undo", onSelect: () => addAgain(transfer, link) };
    const told = () =>
      showToast({
        title:
          groupOf(transfer) === "active"
            ? `Cancelled ${quoted(transfer.name)}`
            : `${quoted(transfer.name)} is off the list`,
        hint: isOver ? "What it brought stays in your files." : undefined,
        action,
      });
    removing.mutateAsync([transfer]).then(told, saidAlready);
  };
}

/** put.io forgets what was cancelled: having it back is adding it anew. */
function useAddAgain(): (transfer: Transfer, link: string) => void {
  const client = useQueryClient();
  const adding = useMutation(addAgainMutation(browserApi, { client }));
  return async (transfer, link) => {
    const { parentId, callbackUrl, name } = transfer;
    const added = await adding.mutateAsync([{ url: link, parentId, callbackUrl }]).catch(saidAlready);
    if (!added) return;
    const isTaken = added.refusals.length === 0;
    showToast({
      tone: isTaken ? "plain" : "danger",
      title: isTaken
        ? `${quoted(name)} is back, and begins anew`
        : `put.io did not take ${quoted(name)} again`,
      ...(isTaken ? {} : { hint: "Add its link once more, or look for another." }),
    });
  };
}

/** By the query client's policy on failed writes. */
function saidAlready() {}
