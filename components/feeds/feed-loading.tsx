import { OutlineRows } from "../ui/outline-rows";
import { Skeleton } from "../ui/skeleton";
import { FEEDS_CLASS, ITEM_ROW_CLASS } from "./feeds-classes";

const OUTLINED_FACTS = 4;
const OUTLINED_ITEMS = 8;

/** Row for row what comes; seen only when it takes long enough to be noticed. */
export function FeedLoading() {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">Loading this feed</span>
      <div className="flex max-w-3xl flex-col gap-2 px-4 pt-2 pb-5 md:px-6">
        <OutlineRows count={OUTLINED_FACTS} className="flex h-5 items-center gap-6">
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-3 w-56" />
        </OutlineRows>
      </div>
      <div className={`${FEEDS_CLASS} pt-11`}>
        <OutlineRows count={OUTLINED_ITEMS} className={ITEM_ROW_CLASS}>
          <Skeleton className="size-5" />
          <div className="flex flex-col gap-2">
            <Skeleton className="h-3 w-1/2" />
            <Skeleton className="h-2.5 w-24" />
          </div>
        </OutlineRows>
      </div>
    </div>
  );
}
