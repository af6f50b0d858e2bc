"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

type DeleteQuestionProps = {
  title: string;
  /** What the button of the deletion says. */
  act: string;
  onDelete: () => void;
  onClose: () => void;
  /** What goes, and that it does not come back. */
  children: ReactNode;
};

/** Asked before what nothing takes back. */
export function DeleteQuestion({ title, act, onDelete, onClose, children }: DeleteQuestionProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button tone="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button tone="danger" onClick={onDelete}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
