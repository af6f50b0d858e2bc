"use client";

import { useState } from "react";
import { useSaveSettings } from "@/lib/account/mutations";
import type { SettingsPatch } from "@/lib/putio/settings";

type SettingInput<Value> = {
  /** What put.io has. */
  saved: Value;
  patchOf: (value: Value) => SettingsPatch;
  /** For what follows a setting that is kept elsewhere too. */
  onSaved?: (value: Value) => void;
};

/** One setting as it is edited: each is saved by itself, so that one which put.io refuses takes no other with it. */
export function useSetting<Value>({ saved, patchOf, onSaved }: SettingInput<Value>) {
  // Shown from the click on, and kept when saving failed: nobody chooses the same thing twice because of a network.
  const [draft, setDraft] = useState<{ value: Value } | null>(null);
  const saving = useSaveSettings();
  const value = draft ? draft.value : saved;

  function save(next: Value) {
    setDraft({ value: next });
    // Called for the latest attempt alone: an older one must not take a newer draft away.
    saving.mutate(patchOf(next), {
      onSuccess: () => {
        setDraft(null);
        onSaved?.(next);
      },
    });
  }

  return {
    value,
    save,
    isSaving: saving.isPending,
    error: saving.error,
    retry: () => save(value),
    putBack() {
      setDraft(null);
      saving.reset();
    },
  };
}

export type SettingEdit<Value> = {
  value: Value;
  save: (value: Value) => void;
  isSaving: boolean;
  /** Why the last attempt failed; null: it did not. */
  error: Error | null;
  retry: () => void;
  /** Back to what put.io has. */
  putBack: () => void;
};
