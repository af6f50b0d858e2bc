import { OutlineRows } from "../ui/outline-rows";
import { Skeleton } from "../ui/skeleton";
import { FEED_ROW_CLASS, FEEDS_CLASS } from "./feeds-classes";

const OUTLINED_FEEDS = 6;

/** Row for row what comes; seen only when it takes long enough to be noticed. */
export function FeedsLoading() {
  return (
    <div role="status" aria-busy="true" className={`${FEEDS_CLASS} pt-2`}>
      <span className="sr-only">Loading your feeds</span>
      <OutlineRows count={OUTLINED_FEEDS} className={FEED_ROW_CLASS}>
        <Skeleton className="size-5" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-2.5 w-2/3" />
        </div>
        <Skeleton className="h-3 w-1/2 max-md:hidden" />
        <div className="flex flex-col gap-2 max-md:hidden">
          <Skeleton className="h-3 w-1/3" />
          <Skeleton className="h-2.5 w-1/2" />
        </div>
      </OutlineRows>
    </div>
  );
}
