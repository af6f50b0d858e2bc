"use client";

import { useQuery } from "@tanstack/react-query";
import { requestCountQuery } from "@/lib/friends/queries";
import { browserApi } from "@/lib/query/browser-api";
import { RequestBadge } from "./request-badge";

/** How many wait for an answer, for entries that come late themselves. */
export function RequestCount() {
  const { data: count = 0 } = useQuery(requestCountQuery(browserApi));
  return count === 0 ? null : (
    <span className="ml-2">
      <RequestBadge count={count} />
    </span>
  );
}
