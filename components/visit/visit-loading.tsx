import { Skeleton } from "../ui/skeleton";
import { VISIT_LIST } from "./visit-classes";
import { VisitGap } from "./visit-gap";

/** Rows of the tallest usual window. */
const OUTLINED_ROWS = 24;

/** The outline of a folder, which most addresses are of. */
export function VisitLoading() {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">Loading</span>
      <div className="flex h-14 items-center px-4 md:px-6">
        <Skeleton className="h-5 w-48" />
      </div>
      <div className={VISIT_LIST}>
        <div className="h-9 md:px-3" />
        <ul aria-hidden="true" className="file-table max-h-[calc(100dvh-10rem)] overflow-hidden">
          <VisitGap rows={OUTLINED_ROWS} isLate />
        </ul>
      </div>
    </div>
  );
}
