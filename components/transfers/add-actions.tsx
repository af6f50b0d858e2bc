"use client";

import { Button } from "../ui/button";
import type { AddForm } from "./use-add-form";

/** The buttons below the box. It is not sent before everything is looked at, or what is there already would come twice. */
export function AddActions({ form, onCancel }: { form: AddForm; onCancel: () => void }) {
  const { sum, canAdd, isLooking, doneCount } = form;
  const count = sum.wanted.length;
  return (
    <>
      <Button onClick={onCancel}>Cancel</Button>
      <Button tone="primary" aria-disabled={!canAdd || isLooking} onClick={() => void form.add()}>
        {doneCount === null
          ? count === 0
            ? "Add"
            : `Add ${count}`
          : `Adding, ${doneCount} of ${count} done`}
      </Button>
    </>
  );
}
