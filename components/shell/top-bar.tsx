import type { ReactNode } from "react";
import { SearchBox } from "./search-box";

type TopBarProps = {
  /** On the left: breadcrumbs or the page's title. */
  children: ReactNode;
  /** On the right, one of them primary at the most; on a phone there is room for one. */
  actions?: ReactNode;
  /** In the middle; the search page has a field of its own, and on a phone nothing beside it. */
  search?: ReactNode;
};

/**
 * Every page (and its loading.tsx) renders its own as its first element. It is not in the layout, because a layout cannot
 * know what a page has to say there without an effect, and what an effect fills in is seen to jump.
 */
export function TopBar({ children, actions, search }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-[calc(3.5rem+env(safe-area-inset-top))] items-center gap-1 bg-ground px-4 safe-top md:px-6">
      {/* A fixed part of the width, so that the field beside it stays where it is when an action comes late. */}
      <div className={`mr-2 min-w-0 md:w-[36%] md:shrink-0 ${search ? "max-md:sr-only" : "max-md:flex-1"}`}>
        {children}
      </div>
      {search ?? <SearchBox />}
      {/* Not in a box of their own: one that comes late would move it, and with it the measure of what moved. */}
      {actions}
    </header>
  );
}
