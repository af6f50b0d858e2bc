import { CountBadge } from "../shell/count-badge";

/** How many wait for an answer, beside the name of the place where one answers. */
export function RequestBadge({ count }: { count: number }) {
  return <CountBadge count={count} says={count === 1 ? "request waits" : "requests wait"} />;
}
