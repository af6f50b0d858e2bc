import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

export type SelectOption = { value: string; label: string };

type SelectBoxProps = Omit<ComponentProps<"select">, "onChange"> & {
  options: readonly SelectOption[];
  onChange: (value: string) => void;
};

/** The browser's own list, which is the system's wheel on a phone; only its closed box is ours. */
export function SelectBox({ options, onChange, className = "", ...rest }: SelectBoxProps) {
  return (
    <span className={`relative inline-flex min-w-0 ${className}`}>
      <select
        {...rest}
        className="h-9 w-full appearance-none truncate rounded-control border border-edge bg-ground pr-8 pl-3 text-text hover:bg-hover disabled:opacity-50 pointer-coarse:h-11 [&>option]:bg-overlay"
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-muted"
        aria-hidden="true"
      />
    </span>
  );
}
