"use client";

import { useEffect, useRef } from "react";
import { describeError } from "@/lib/errors/messages";
import { quoted } from "@/lib/files/operations/sentence";
import { PutioError } from "@/lib/putio/errors";
import { TextField } from "../ui/text-field";
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
  const fault = asking.isError ? wordsOf(asking.error, asking.variables.name) : "";
  useEffect(() => inputRef.current?.focus(), []);
  useEffect(tellBesideField, [tellBesideField]);
  return (
    <TextField
      inputRef={inputRef}
      label="User name at put.io"
      value={typed}
      fault={fault}
      onChange={onType}
    />
  );
}

function wordsOf(error: Error, name: string): string {
  if (error instanceof PutioError && error.code === "not-found")
    return `Nobody at put.io is called ${quoted(name)}.`;
  const { title, hint } = describeError(error);
  return `${title}. ${hint}`;
}
