"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import type { SettingsPatch } from "@/lib/putio/settings";
import { Button } from "../ui/button";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

type TextSettingProps = {
  label: string;
  hint?: ReactNode;
  /** null: none. */
  saved: string | null;
  patchOf: (text: string | null) => SettingsPatch;
  inputMode?: "url" | "text";
};

/** A setting that is written, and saved by Enter or its button: half an address is nothing to save. */
export function TextSetting({ label, hint, saved, patchOf, inputMode = "text" }: TextSettingProps) {
  const edit = useSetting({ saved, patchOf });
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? edit.value ?? "";
  const isChanged = text !== (saved ?? "");

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (isChanged) edit.save(text.trim() === "" ? null : text.trim());
    setTyped(null);
  }

  return (
    <SettingRow label={label} hint={hint} edit={edit}>
      {(control) => (
        <form className="flex w-full gap-2 sm:w-72 sm:shrink-0" onSubmit={handleSubmit}>
          <input
            {...control}
            value={text}
            inputMode={inputMode}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="done"
            aria-invalid={edit.error !== null}
            className="h-9 min-w-0 flex-1 rounded-control border border-edge bg-ground px-3 aria-invalid:border-danger pointer-coarse:h-11"
            onChange={(event) => setTyped(event.target.value)}
          />
          {isChanged && (typed !== null || !edit.error) ? (
            <Button type="submit" disabled={edit.isSaving}>
              Save
            </Button>
          ) : null}
        </form>
      )}
    </SettingRow>
  );
}
