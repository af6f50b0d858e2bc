/** More are not told apart at a glance. */
const MOST_SHOWN = 99;

/** A figure beside the name of a place; `says`: what it counts, for those who hear it. */
export function CountBadge({ count, says }: { count: number; says: string }) {
  return (
    <span className="ml-auto inline-flex h-5 min-w-5 animate-fade items-center justify-center rounded-full bg-track px-1.5 text-xs font-semibold text-text group-data-[collapsed=true]/sidebar:absolute group-data-[collapsed=true]/sidebar:top-0 group-data-[collapsed=true]/sidebar:right-0 group-data-[collapsed=true]/sidebar:h-4 group-data-[collapsed=true]/sidebar:min-w-4 group-data-[collapsed=true]/sidebar:px-1">
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      <span className="sr-only"> {says}</span>
    </span>
  );
}
