import { Skeleton } from "../ui/skeleton";
import { RailSkeleton } from "./rail-skeleton";
import { stageClass } from "./stage-class";
import { WATCH_COLUMNS } from "./watch-columns";

/** What stands there until put.io has said what the file is. */
export function WatchSkeleton() {
  return (
    <div aria-busy="true">
      <div data-theme="dark" className={stageClass(null)} />
      <div className={WATCH_COLUMNS}>
        <div className="flex flex-col">
          <Skeleton className="my-1 h-5 w-2/3 max-w-md" />
          <Skeleton className="my-0.5 h-4 w-1/2 max-w-sm" />
          <Skeleton className="mt-3 h-4 w-56" />
          <Skeleton className="mt-4 h-9 w-28 pointer-coarse:h-11" />
        </div>
        <RailSkeleton />
      </div>
    </div>
  );
}
