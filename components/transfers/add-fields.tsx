"use client";

import { FileUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { chooseFiles } from "../uploads/choose-files";
import { AddPlace } from "./add-place";
import { AddPreview } from "./add-preview";
import type { AddForm } from "./use-add-form";

/** The box itself: what to fetch, what that is, and where it goes. */
export function AddFields({ form }: { form: AddForm }) {
  const id = useId();
  const { draft, onChange, rows, isCallbackFine } = form;
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  // After a dialog around it has opened: that gives the focus to its first button. What came with text is looked at first, and
  // a phone's keyboard would cover it.
  useEffect(() => {
    if (fieldRef.current?.value === "") fieldRef.current.focus();
  }, []);
  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void form.add();
  }
  function handleChoose() {
    chooseFiles({
      isFolder: false,
      onChosen: (files) => onChange({ ...draft, torrents: [...draft.torrents, ...files] }),
    });
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div>
        <div className="mb-1.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <label htmlFor={id} className="font-medium">
            Links, magnets or hashes
          </label>
          <Button tone="quiet" icon={<FileUp />} className="-mr-2 h-8" onClick={handleChoose}>
            Torrent files…
          </Button>
        </div>
        <textarea
          ref={fieldRef}
          id={id}
          value={draft.text}
          rows={rows.length > 0 ? 4 : 7}
          placeholder="One or many, with any text around them"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          wrap="off"
          className="block w-full resize-y overflow-auto rounded-control border border-edge bg-ground px-3 py-2 outline-offset-0 placeholder:text-faint max-md:text-base"
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
          onKeyDown={handleKey}
        />
      </div>
      <AddPreview form={form} />
      <AddPlace form={form} />
      <details>
        <summary className="w-fit rounded-control text-muted hover:text-text">
          Tell an address when it is done
        </summary>
        <div className="pt-2">
          <TextField
            label="Callback address"
            value={draft.callbackUrl}
            inputMode="url"
            placeholder="https://"
            hint="put.io calls it once for each link. Left empty, it is the one of your account; .torrent files always use that one."
            fault={isCallbackFine ? "" : "This is no address of http or https."}
            onChange={(callbackUrl) => onChange({ ...draft, callbackUrl })}
          />
        </div>
      </details>
    </div>
  );
}
