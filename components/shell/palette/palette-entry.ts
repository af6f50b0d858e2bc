import type { ReactNode } from "react";
import type { Rankable } from "@/lib/search/rank-entries";

/** One line of the palette. */
export type PaletteEntry = Rankable & {
  id: string;
  icon: ReactNode;
  /** A second, quieter line, such as where a file lies. */
  hint?: string | undefined;
  /** Printed beside it, as in the menus. */
  shortcut?: string | undefined;
  /** Why it cannot be chosen now. It stays in the list, so that the reason can be read. */
  refusal?: string | null;
  onSelect: () => void;
};
