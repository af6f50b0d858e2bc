import type { ReactNode } from "react";

/**
 * Chips side by side, which a finger draws along where there is no room for all. A group by its element; its name is read and not
 * seen. `min-w-0`: a fieldset would otherwise be as wide as what is in it.
 */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset
      aria-label={label}
      className="flex min-w-0 shrink-0 gap-2 overflow-x-auto px-4 pt-1 pb-2 [scrollbar-width:none] md:px-6"
    >
      {children}
    </fieldset>
  );
}
