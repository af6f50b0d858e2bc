/** An entry of the sidebar; the one that is open says so by `aria-current`. */
export const ENTRY_CLASS =
  "rounded-control px-2 text-muted transition-colors hover:bg-hover hover:text-text [&[aria-current]]:text-text aria-[current=page]:bg-hover aria-[current=page]:font-medium";
