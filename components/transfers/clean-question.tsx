"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { browserApi } from "@/lib/query/browser-api";
import { cleanTransfersMutation } from "@/lib/transfers/mutations";
import type { TransferGroups } from "@/lib/transfers/transfer-groups";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast-store";

type CleanQuestionProps = { groups: TransferGroups; onClose: () => void };

/** Asked before the list is emptied of what is over: what failed is forgotten with it. */
export function CleanQuestion({ groups, onClose }: CleanQuestionProps) {
  const client = useQueryClient();
  const formats = useFormats();
  const { mutate } = useMutation(cleanTransfersMutation(browserApi, { client }));
  const parts = [
    groups.done.length > 0 ? `${formats.count(groups.done.length)} done` : null,
    groups.failed.length > 0 ? `${formats.count(groups.failed.length)} failed` : null,
  ].filter(Boolean);

  function handleClean() {
    onClose();
    mutate(undefined, {
      onSuccess: (count) =>
        showToast({
          title: `${count === 1 ? "1 transfer" : `${formats.count(count)} transfers`} taken off the list`,
          hint: "What they brought stays in your files.",
        }),
    });
  }

  return (
    <Dialog
      title="Clean up the list?"
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="primary" onClick={handleClean}>
            Clean up
          </Button>
        </>
      }
    >
      <p>
        What is over leaves the list: {parts.join(" and ")}. The files that came stay where they are
        {groups.failed.length > 0 ? ", and what failed can then no longer be tried again from here" : ""}.
        Torrents that are being passed on to others may stay until that is done.
      </p>
    </Dialog>
  );
}
