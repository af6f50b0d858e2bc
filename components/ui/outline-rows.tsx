import type { ReactNode } from "react";

type OutlineRowsProps = { count: number; className: string; children: ReactNode };

/** Rows that stand in for those that come: one outline, as often as there is room for. */
export function OutlineRows({ count, className, children }: OutlineRowsProps) {
  return Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: outlines have nothing else, and never change places.
    <div key={row} className={className}>
      {children}
    </div>
  ));
}
