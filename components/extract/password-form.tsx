"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "../ui/button";

type PasswordFormProps = {
  words: { title: string; hint: string };
  isWrong: boolean;
  onGive: (password: string) => void;
};

/** The password of an archive, asked for again as long as it is wrong. It goes to put.io and is kept nowhere. */
export function PasswordForm({ words, isWrong, onGive }: PasswordFormProps) {
  const id = useId();
  const [password, setPassword] = useState("");

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (password === "") return;
    onGive(password);
    setPassword("");
  }

  return (
    <form className="flex flex-col gap-2" onSubmit={handleSubmit}>
      <label htmlFor={id} className={isWrong ? "text-danger" : ""}>
        {words.title}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          type="password"
          // Browsers offer the site's own password otherwise, and would keep this one as such.
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded-control border border-edge bg-ground px-3 pointer-coarse:h-11"
        />
        <Button type="submit" tone="primary" aria-disabled={password === ""}>
          Extract
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-xs text-muted" role={isWrong ? "alert" : undefined}>
        {words.hint}
      </p>
    </form>
  );
}
