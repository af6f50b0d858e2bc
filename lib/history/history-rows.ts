import type { PutioEvent } from "@/lib/putio/event";
import { doesFit, type EventFilter } from "./event-filter";
import type { HistoryPage } from "./queries";

export type HistoryRows = {
  /** What is shown of what has arrived, the newest first. */
  events: PutioEvent[];
  /** How many lines have arrived, shown or not. */
  readCount: number;
  isComplete: boolean;
};

/** The pages of the history as one list, narrowed. */
export function joinHistory(pages: readonly HistoryPage[], filter: EventFilter | null): HistoryRows {
  const byId = new Map<number, PutioEvent>();
  for (const event of pages.flatMap(({ events }) => events)) byId.set(event.id, event);
  return {
    events: [...byId.values()].filter((event) => doesFit(event, filter)),
    readCount: byId.size,
    isComplete: pages.at(-1)?.nextBefore === null,
  };
}
