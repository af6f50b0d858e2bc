import { Skeleton } from "../ui/skeleton";

/** The rail before put.io has listed the folder; each row as high as a real one. */
export function RailSkeleton() {
  return (
    <div className="min-w-0">
      <div className="flex h-8 items-center">
        <Skeleton className="h-4 w-32" />
      </div>
      <RailRowSkeletons />
    </div>
  );
}

export function RailRowSkeletons() {
  return (
    <div className="-mx-2 flex flex-col gap-px">
      {ROWS.map((row) => (
        <div key={row} className="flex h-18 items-center gap-3 px-2">
          <Skeleton className="aspect-video h-14 shrink-0" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  );
}

const ROWS = ["first", "second", "third", "fourth"] as const;
