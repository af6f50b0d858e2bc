"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { accessKeys } from "@/lib/account/access-queries";
import { describeAccountError } from "@/lib/errors/account-messages";
import { createAppPassword } from "@/lib/putio/app-passwords";
import { browserApi } from "@/lib/query/browser-api";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { Dialog } from "../ui/dialog";

/** Asks what a password is for, and shows it the one time that put.io tells it. */
export function NewAppPassword({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const formId = useId();
  const making = useMutation({
    mutationFn: (note: string) => createAppPassword(browserApi, { note }),
    networkMode: "always",
    meta: { isSaidInPlace: () => true },
    onSettled: () => client.invalidateQueries({ queryKey: accessKeys.appPasswords() }),
  });
  if (making.data) return <MadePassword password={making.data.password} onClose={onClose} />;
  return (
    <Dialog
      title="New app password"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId} disabled={making.isPending}>
            Make password
          </Button>
        </>
      }
    >
      <NoteForm id={formId} error={making.error} onSubmit={(note) => making.mutate(note)} />
    </Dialog>
  );
}

const MOST_LETTERS = 255;

type NoteFormProps = { id: string; error: unknown; onSubmit: (note: string) => void };

function NoteForm({ id, error, onSubmit }: NoteFormProps) {
  const [note, setNote] = useState("");
  const fieldRef = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const hintId = useId();
  // After the dialog has opened: it gives the focus to its first button.
  useEffect(() => fieldRef.current?.focus(), []);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (note.trim() !== "") onSubmit(note.trim());
  }

  return (
    <form id={id} className="flex flex-col gap-1.5" onSubmit={handleSubmit}>
      <label htmlFor={fieldId} className="font-medium">
        What is it for?
      </label>
      <input
        ref={fieldRef}
        id={fieldId}
        value={note}
        required
        maxLength={MOST_LETTERS}
        autoComplete="off"
        aria-describedby={hintId}
        aria-invalid={error !== null}
        className="h-9 rounded-control border border-edge bg-ground px-3 aria-invalid:border-danger pointer-coarse:h-11"
        onChange={(event) => setNote(event.target.value)}
      />
      <p id={hintId} role="status" className={error ? "text-danger" : "text-muted"}>
        {error ? failureText(error) : "The program's name or its place, so that you know it again."}
      </p>
    </form>
  );
}

function failureText(error: unknown): string {
  const { title, hint } = describeAccountError(error);
  return `${title}. ${hint}`;
}

function MadePassword({ password, onClose }: { password: string; onClose: () => void }) {
  return (
    <Dialog
      title="Your new app password"
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <p>Copy it now: put.io does not show it again. Whoever has it can use your account.</p>
        <p className="flex items-center gap-2 rounded-control border border-line bg-ground py-1.5 pr-1.5 pl-3">
          <code className="min-w-0 flex-1 font-mono break-all select-all">{password}</code>
          <CopyButton label="Copy password" text={password} />
        </p>
      </div>
    </Dialog>
  );
}
