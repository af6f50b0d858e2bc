"use client";

import { useEffect, useId, useRef } from "react";
import { describeError } from "@/lib/errors/messages";
import { quoted } from "@/lib/files/operations/sentence";
import { PutioError } from "@/lib/putio/errors";
import type { FriendActs } from "./use-friend-acts";

type AskFieldProps = {
  typed: string;
  acts: Pick<FriendActs, "asking" | "tellBesideField">;
  onType: (typed: string) => void;
};

/** The name of whom one wants for a friend, and below it why put.io did not pass the request on. */
export function AskField({ typed, acts, onType }: AskFieldProps) {
  const { asking, tellBesideField } = acts;
  const inputRef = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const faultId = useId();
  const fault = asking.isError ? wordsOf(asking.error, asking.variables.name) : "";
  useEffect(() => inputRef.current?.focus(), []);
  useEffect(tellBesideField, [tellBesideField]);
  return (
    <div>
      <label htmlFor={fieldId} className="mb-1.5 block font-medium">
        User name at put.io
      </label>
      <input
        ref={inputRef}
        id={fieldId}
        value={typed}
        maxLength={255}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="auto"
        aria-invalid={fault !== ""}
        aria-describedby={faultId}
        className={FIELD_CLASS}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={faultId} role="alert" className="mt-1.5 text-danger empty:hidden">
        {fault}
      </p>
    </div>
  );
}

const FIELD_CLASS =
  "h-10 w-full rounded-control border border-edge bg-ground px-3 outline-offset-0 aria-invalid:border-danger pointer-coarse:h-11";

function wordsOf(error: Error, name: string): string {
  if (error instanceof PutioError && error.code === "not-found")
    return `Nobody at put.io is called ${quoted(name)}.`;
  const { title, hint } = describeError(error);
  return `${title}. ${hint}`;
}
