"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { AddDraft } from "@/lib/transfers/adding/add-draft";
import { Dialog } from "../ui/dialog";
import { AddActions } from "./add-actions";
import { AddFields } from "./add-fields";
import { changeAddDraft, closeAddBox } from "./open-add-box";
import { sayAdded } from "./say-added";
import { useAddForm } from "./use-add-form";

/** The box that adds transfers, over whatever page it was asked for on. Closed, it keeps what stands in it. */
export function AddBox({ draft }: { draft: AddDraft }) {
  const router = useRouter();
  const form = useAddForm({
    draft,
    onChange: changeAddDraft,
    onDone(count) {
      closeAddBox();
      sayAdded(count, router);
    },
  });
  const addRef = useRef<HTMLButtonElement>(null);
  const isFilled = useRef(draft.text !== "" || draft.torrents.length > 0);
  // What was pasted, dropped or left here is one press away from being added.
  useEffect(() => {
    if (isFilled.current) addRef.current?.focus();
  }, []);
  return (
    <Dialog
      title="Add transfers"
      size="wide"
      onClose={closeAddBox}
      actions={<AddActions form={form} addRef={addRef} onCancel={closeAddBox} />}
    >
      <AddFields form={form} />
    </Dialog>
  );
}
