/** More are not told apart at a glance. */
const MOST_SHOWN = 99;

/** How many wait for an answer, beside the name of the place where one answers. */
export function RequestBadge({ count }: { count: number }) {
  return (
    <span className="ml-auto inline-flex h-5 min-w-5 animate-fade items-center justify-center rounded-full bg-track px-1.5 text-xs font-semibold text-text group-data-[collapsed=true]/sidebar:absolute group-data-[collapsed=true]/sidebar:top-0 group-data-[collapsed=true]/sidebar:right-0 group-data-[collapsed=true]/sidebar:h-4 group-data-[collapsed=true]/sidebar:min-w-4 group-data-[collapsed=true]/sidebar:px-1">
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      <span className="sr-only">{count === 1 ? " request waits" : " requests wait"}</span>
    </span>
  );
}
