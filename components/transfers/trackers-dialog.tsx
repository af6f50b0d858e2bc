"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { describeTransferError } from "@/lib/errors/transfer-messages";
import { quoted } from "@/lib/files/operations/sentence";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { addTrackersMutation } from "@/lib/transfers/mutations";
import { readTrackers } from "@/lib/transfers/read-trackers";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast-store";

type TrackersDialogProps = { transfer: Transfer; onClose: () => void };

/** Gives a torrent more trackers to ask, out of whatever text a list of them is published in. */
export function TrackersDialog({ transfer, onClose }: TrackersDialogProps) {
  const client = useQueryClient();
  const fieldId = useId();
  const noteId = useId();
  const [text, setText] = useState("");
  const { mutate, isPending, error, reset } = useMutation(addTrackersMutation(browserApi, { client }));
  const { trackers, unreadable } = readTrackers(text);
  const count = trackers.length === 1 ? "1 tracker" : `${trackers.length} trackers`;

  function handleAdd() {
    const onSuccess = () => {
      onClose();
      showToast({ title: `Added ${count} to ${quoted(transfer.name)}` });
    };
    mutate({ transferId: transfer.id, trackers }, { onSuccess });
  }

  return (
    <Dialog
      title="Add trackers"
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="primary" disabled={trackers.length === 0 || isPending} onClick={handleAdd}>
            {trackers.length === 0 ? "Add" : `Add ${count}`}
          </Button>
        </>
      }
    >
      <label htmlFor={fieldId} className="block pb-2">
        Trackers tell who has a torrent. Paste as many addresses as you like; they go to{" "}
        <bdi className="font-medium">{quoted(transfer.name)}</bdi>.
      </label>
      <textarea
        id={fieldId}
        rows={6}
        spellCheck={false}
        autoCapitalize="none"
        placeholder="udp://tracker.example:1337/announce"
        aria-describedby={noteId}
        className="block w-full resize-y rounded-control border border-edge bg-ground px-3 py-2 font-mono text-sm max-md:text-base"
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          reset();
        }}
      />
      <div id={noteId} role="status" className="min-h-5 pt-2 text-xs break-words">
        {unreadable.length > 0 ? <p className="text-muted">{leftOut(unreadable)}</p> : null}
        {error ? <Failure error={error} /> : null}
      </div>
    </Dialog>
  );
}

function Failure({ error }: { error: unknown }) {
  const { title, hint } = describeTransferError(error);
  return (
    <p className="text-danger">
      {title}. {hint}
    </p>
  );
}

const MOST_NAMED = 3;

function leftOut(unreadable: readonly string[]): string {
  const named = unreadable.slice(0, MOST_NAMED).map(quoted).join(", ");
  const more = unreadable.length - MOST_NAMED;
  return `Left out, as it is no address of a tracker: ${named}${more > 0 ? ` and ${more} more` : ""}`;
}
