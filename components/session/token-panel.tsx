"use client";

import { type FormEvent, useId, useRef, useState, useTransition } from "react";
import { describeSignInError } from "@/lib/errors/sign-in-messages";
import { signInWith } from "@/lib/session/sign-in";
import { Button } from "../ui/button";
import { Notice } from "./notice";

/** Signs in with an access token made elsewhere. The token lives in the field alone: never in state, storage or an address. */
export function TokenPanel({ onSignedIn }: { onSignedIn: () => void }) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  const inputRef = useRef<HTMLInputElement>(null);
  const inputId = useId();
  const hintId = useId();
  const errorId = useId();

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = inputRef.current;
    if (!input) return;
    startTransition(async () => {
      const outcome = await signInWith("token", { token: input.value });
      if (outcome.kind === "failed") {
        setError(outcome.error);
        input.select();
        return;
      }
      input.value = "";
      onSignedIn();
    });
  }

  return (
    <form className="flex animate-fade flex-col gap-2" onSubmit={handleSubmit}>
      <label htmlFor={inputId} className="font-medium">
        Access token
      </label>
      <div className="flex gap-2">
        <input
          ref={inputRef}
          id={inputId}
          type="password"
          required
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error !== null}
          aria-describedby={error === null ? hintId : `${errorId} ${hintId}`}
          className="h-9 min-w-0 flex-1 rounded-control border border-edge bg-raised px-3 aria-invalid:border-danger pointer-coarse:h-11"
        />
        <Button type="submit" aria-busy={isPending} disabled={isPending}>
          Use token
        </Button>
      </div>
      {error === null ? null : <Notice id={errorId} {...describeSignInError(error)} />}
      <p id={hintId} className="text-xs text-muted">
        From put.io, under Settings, Apps. It is checked, then kept in an encrypted cookie that no script can
        read.
      </p>
    </form>
  );
}
