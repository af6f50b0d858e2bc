"use client";

import { useSearchParams } from "next/navigation";
import { type EventFilter, parseEventFilter } from "@/lib/history/event-filter";
import { KIND_PARAM, peopleRoutes } from "@/lib/routes/people-routes";

/** What the history is narrowed to stands in its address. It is changed and not added to: Back leads to the page before. */
export function useHistoryFilter() {
  const filter = parseEventFilter(useSearchParams()?.get(KIND_PARAM) ?? null);
  function setFilter(next: EventFilter | null) {
    history.replaceState(null, "", peopleRoutes.history(next));
    window.scrollTo({ top: 0, behavior: "instant" });
  }
  return [filter, setFilter] as const;
}
