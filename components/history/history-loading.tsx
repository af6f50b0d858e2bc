import { OutlineRows } from "../ui/outline-rows";
import { Skeleton } from "../ui/skeleton";
import { EVENT_ROW_CLASS, HISTORY_CLASS } from "./history-classes";

const OUTLINED_EVENTS = 12;

/** Row for row what comes; seen only when it takes long enough to be noticed. */
export function HistoryLoading() {
  return (
    <div role="status" aria-busy="true" className={HISTORY_CLASS}>
      <span className="sr-only">Loading the history</span>
      {/* The room of the chips and of the first heading. */}
      <div className="h-20 pointer-coarse:h-22" />
      <OutlineRows count={OUTLINED_EVENTS} className={EVENT_ROW_CLASS}>
        <Skeleton className="size-5" />
        <div className="flex flex-col gap-2">
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-2.5 w-1/3" />
        </div>
      </OutlineRows>
    </div>
  );
}
