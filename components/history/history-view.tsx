"use client";

import { useState } from "react";
import { EVENT_FILTERS } from "@/lib/history/event-filter";
import { PutioError } from "@/lib/putio/errors";
import { TopBar } from "../shell/top-bar";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { useArrived } from "../ui/use-arrived";
import { ClearHistoryDialog } from "./clear-history-dialog";
import { EventFilterChips } from "./event-filter-chips";
import { HistoryFoot } from "./history-foot";
import { HistoryIsOff } from "./history-is-off";
import { HistoryList } from "./history-list";
import { HistoryLoading } from "./history-loading";
import { type HistoryReading, useHistory } from "./use-history";
import { useHistoryFilter } from "./use-history-filter";

type HistoryViewProps = { renderedAtMs: number; mayRemove: Promise<boolean> };

/** The history: its heading, what it is narrowed to, and below whichever of its states it is in. */
export function HistoryView({ renderedAtMs, mayRemove }: HistoryViewProps) {
  const [filter, setFilter] = useHistoryFilter();
  const history = useHistory(filter);
  const isRemovable = useArrived(mayRemove, true);
  const [isClearing, setIsClearing] = useState(false);
  const isAnything = history.rows.readCount > 0;
  return (
    <>
      <TopBar
        actions={isAnything ? <Button onClick={() => setIsClearing(true)}>Clear history</Button> : null}
      >
        <h1 className="text-base font-medium max-md:font-semibold">History</h1>
      </TopBar>
      <HistoryIsOff />
      {isAnything ? <EventFilterChips filter={filter} onChange={setFilter} /> : null}
      <HistoryBody
        history={history}
        renderedAtMs={renderedAtMs}
        isRemovable={isRemovable}
        onShowAll={() => setFilter(null)}
      />
      {isClearing ? (
        <ClearHistoryDialog isAllowed={isRemovable} onClose={() => setIsClearing(false)} />
      ) : null}
    </>
  );
}

type HistoryBodyProps = {
  history: HistoryReading;
  renderedAtMs: number;
  isRemovable: boolean;
  onShowAll: () => void;
};

function HistoryBody({ history, renderedAtMs, isRemovable, onShowAll }: HistoryBodyProps) {
  const { query, rows, filter, canLookFurther, lookFurther } = history;
  // Without a network the request waits for one, and would show its outline for as long.
  if (query.isPending && query.isPaused)
    return <ErrorPanel error={OFFLINE} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <HistoryLoading />;
  if (!query.data) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.events.length === 0 && rows.isComplete)
    return filter === null ? <NothingYet /> : <NothingFits filter={filter} onShowAll={onShowAll} />;
  return (
    <>
      <HistoryList rows={rows} renderedAtMs={renderedAtMs} isRemovable={isRemovable} />
      <HistoryFoot history={history} canLookFurther={canLookFurther} onLookFurther={lookFurther} />
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState title="Nothing has happened yet">
      What is transferred, uploaded and shared with you is written down here.
    </EmptyState>
  );
}

type NothingFitsProps = { filter: keyof typeof EVENT_FILTERS; onShowAll: () => void };

function NothingFits({ filter, onShowAll }: NothingFitsProps) {
  return (
    <EmptyState
      title={`${EVENT_FILTERS[filter].none} in your history`}
      actions={<Button onClick={onShowAll}>Show everything</Button>}
    />
  );
}

const OFFLINE = new PutioError({ code: "offline", operation: "listEvents" });
