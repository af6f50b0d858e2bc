"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { describeTransferError } from "@/lib/errors/transfer-messages";
import { quoted } from "@/lib/files/operations/sentence";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { type RetryOutcome, retryTransfersMutation } from "@/lib/transfers/mutations";
import { useFormats } from "../files/formats";
import { showToast } from "../ui/toast-store";

/** Begins transfers anew and says how many did; where put.io takes none, that is told by the one policy. */
export function useRetryTransfers(): (transfers: readonly Transfer[]) => void {
  const client = useQueryClient();
  const formats = useFormats();
  const { mutate } = useMutation(retryTransfersMutation(browserApi, { client }));
  const nameOf = (transfers: readonly Transfer[]) =>
    transfers.length === 1 && transfers[0]
      ? quoted(transfers[0].name)
      : `${formats.count(transfers.length)} transfers`;
  function tell({ begun, failed }: RetryOutcome) {
    const title = `${nameOf(begun)} ${begun.length === 1 ? "begins" : "begin"} again`;
    const [first] = failed;
    if (!first) return showToast({ title });
    const why = describeTransferError(first.error).title;
    return showToast({
      tone: "danger",
      title,
      hint: `${nameOf(failed.map(({ transfer }) => transfer))} did not. ${why}.`,
    });
  }
  return (transfers) => mutate(transfers, { onSuccess: tell });
}
