"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { describeScope } from "@/lib/errors/scope-messages";
import { groupByDay } from "@/lib/history/group-events";
import type { HistoryRows } from "@/lib/history/history-rows";
import { removeEventMutation } from "@/lib/history/mutations";
import { browserApi } from "@/lib/query/browser-api";
import { useIsHydrated } from "../files/formats";
import { focusBeside } from "../files/row-starts";
import { ROW_KEYS, useRowKeys } from "../files/use-row-keys";
import { EventRow } from "./event-row";
import { HistoryActsContext } from "./history-acts";
import { HISTORY_CLASS } from "./history-classes";

type HistoryListProps = { rows: HistoryRows; renderedAtMs: number; isRemovable: boolean };

/** What happened, day by day as people count them. */
export function HistoryList({ rows, renderedAtMs, isRemovable }: HistoryListProps) {
  const client = useQueryClient();
  const listRef = useRef<HTMLDivElement>(null);
  const isHydrated = useIsHydrated();
  const { mutate } = useMutation(removeEventMutation(browserApi, { client }));
  const groups = groupByDay(
    rows.events,
    isHydrated ? { nowMs: Date.now() } : { nowMs: renderedAtMs, timeZone: "UTC" },
  );
  const acts = useMemo(
    () => ({
      removalRefusal: isRemovable ? null : describeScope("history-deletion").title,
      remove({ id }: { id: number }) {
        focusBeside(listRef.current, id);
        mutate(id);
      },
    }),
    [isRemovable, mutate],
  );
  useRowKeys(listRef, {
    onDelete(id) {
      if (acts.removalRefusal === null) acts.remove({ id });
    },
  });
  return (
    <HistoryActsContext value={acts}>
      <div ref={listRef} {...ROW_KEYS} className={HISTORY_CLASS}>
        {groups.map(({ title, items }) => (
          <section key={title} aria-label={title}>
            <h2 className="sticky top-14 z-10 flex h-9 items-center bg-ground px-4 text-xs font-medium text-muted md:px-3">
              {title}
            </h2>
            <ul>
              {items.map((event) => (
                <EventRow key={event.id} event={event} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </HistoryActsContext>
  );
}
