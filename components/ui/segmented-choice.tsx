"use client";

import { useId } from "react";
import type { SelectOption } from "./select-box";

type SegmentedChoiceProps = {
  label: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
};

/** A few choices side by side, one of them taken. Radio buttons underneath: arrow keys and readers need nothing of ours. */
export function SegmentedChoice({ label, value, options, onChange }: SegmentedChoiceProps) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex shrink-0 self-start rounded-control sm:self-auto border border-edge p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-7.5 cursor-pointer items-center rounded-[4px] px-3 text-muted transition-colors select-none hover:text-text has-checked:bg-pressed has-checked:font-medium has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent forced-colors:has-checked:outline-2 pointer-coarse:h-9.5"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
