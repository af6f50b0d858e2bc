"use client";

import { type ReactNode, type Ref, useId } from "react";

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  /** Below it, in grey. */
  hint?: ReactNode;
  /** What is wrong with what is in it; "": nothing. */
  fault?: string;
  inputMode?: "text" | "url";
  inputRef?: Ref<HTMLInputElement>;
};

/** A line of text under its name. */
export function TextField({
  label,
  value,
  onChange,
  placeholder,
  hint,
  fault = "",
  ...input
}: TextFieldProps) {
  const id = useId();
  const noteId = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        {label}
      </label>
      <input
        ref={input.inputRef}
        id={id}
        type="text"
        inputMode={input.inputMode ?? "text"}
        value={value}
        placeholder={placeholder}
        maxLength={4096}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="auto"
        aria-invalid={fault !== ""}
        aria-describedby={noteId}
        className={FIELD_CLASS}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={noteId}>
        <p role="alert" className="mt-1.5 text-danger empty:hidden">
          {fault}
        </p>
        {hint && fault === "" ? <p className="mt-1.5 text-muted">{hint}</p> : null}
      </div>
    </div>
  );
}

const FIELD_CLASS =
  "h-10 w-full rounded-control border border-edge bg-ground px-3 outline-offset-0 placeholder:text-faint aria-invalid:border-danger pointer-coarse:h-11";
