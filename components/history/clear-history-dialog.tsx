"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { describeScope } from "@/lib/errors/scope-messages";
import { clearHistoryMutation } from "@/lib/history/mutations";
import { browserApi } from "@/lib/query/browser-api";
import { Button } from "../ui/button";
import { DeleteQuestion } from "../ui/delete-question";
import { Dialog } from "../ui/dialog";
import { showToast } from "../ui/toast-store";

type ClearHistoryDialogProps = {
  /** put.io lets this session do it. */
  isAllowed: boolean;
  onClose: () => void;
};

/** Asked before the whole history goes; where put.io would refuse it, why, and what one can do instead. */
export function ClearHistoryDialog({ isAllowed, onClose }: ClearHistoryDialogProps) {
  const client = useQueryClient();
  const { mutateAsync } = useMutation(clearHistoryMutation(browserApi, { client }));
  function handleClear() {
    onClose();
    mutateAsync().then(() => showToast({ title: "The history is empty" }), saidAlready);
  }
  if (!isAllowed) return <Refusal onClose={onClose} />;
  return (
    <DeleteQuestion title="Clear the history?" act="Clear history" onDelete={handleClear} onClose={onClose}>
      <p>Every line of it goes, for all of your devices, and nothing brings them back. Your files stay.</p>
    </DeleteQuestion>
  );
}

function Refusal({ onClose }: { onClose: () => void }) {
  const { title, hint } = describeScope("history-deletion");
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      <p>{hint}</p>
    </Dialog>
  );
}

/** By the query client's policy on failed writes. */
function saidAlready() {}
