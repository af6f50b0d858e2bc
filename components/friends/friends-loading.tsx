import { OutlineRows } from "../ui/outline-rows";
import { Skeleton } from "../ui/skeleton";
import { PERSON_ROW_CLASS } from "./person-row";

const OUTLINED_PEOPLE = 8;

/** Row for row what comes; seen only when it takes long enough to be noticed. */
export function FriendsLoading() {
  return (
    <div role="status" aria-busy="true" className="w-full max-w-3xl pt-2 md:px-3">
      <span className="sr-only">Loading your friends</span>
      <div className="h-9" />
      <OutlineRows count={OUTLINED_PEOPLE} className={PERSON_ROW_CLASS}>
        <Skeleton className="size-8 rounded-full" />
        <div className="flex flex-1 flex-col gap-2">
          <Skeleton className="h-3 w-36" />
          <Skeleton className="h-2.5 w-52" />
        </div>
      </OutlineRows>
    </div>
  );
}
