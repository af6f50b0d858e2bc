"use client";

import type { RefObject } from "react";
import { Button } from "../ui/button";
import type { AddForm } from "./use-add-form";

type AddActionsProps = {
  form: AddForm;
  onCancel: () => void;
  addRef?: RefObject<HTMLButtonElement | null>;
};

/** The buttons below the box. It is not sent before everything is looked at, or what is there already would come twice. */
export function AddActions({ form, onCancel, addRef }: AddActionsProps) {
  return (
    <>
      <Button onClick={onCancel}>Cancel</Button>
      <Button
        ref={addRef}
        tone="primary"
        title="Ctrl Enter"
        aria-disabled={!form.canAdd || form.isLooking}
        onClick={() => void form.add()}
      >
        {wordsOf(form)}
      </Button>
    </>
  );
}

function wordsOf({ sum, doneCount }: AddForm): string {
  const count = sum.wanted.length;
  if (doneCount !== null) return `Adding, ${doneCount} of ${count} done`;
  return count === 0 ? "Add" : `Add ${count}`;
}
