"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { PutioError } from "@/lib/putio/errors";
import type { Transfer } from "@/lib/putio/transfer";
import { browserApi } from "@/lib/query/browser-api";
import { transfersQuery } from "@/lib/transfers/queries";
import { groupTransfers } from "@/lib/transfers/transfer-groups";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { ErrorPanel } from "../ui/error-panel";
import { FailedPages } from "../ui/failed-pages";
import { openAddBox } from "./open-add-box";
import { TransferList } from "./transfer-list";
import { TransfersBar } from "./transfers-bar";
import { TransfersFrame } from "./transfers-frame";
import { TransfersLoading } from "./transfers-loading";

const FAILED_WORDS = {
  again: "The transfers could not be refreshed.",
} as const;

/** What put.io fetches for the account: its heading, and below it whichever of its states it is in. */
export function TransfersView({ renderedAtMs }: { renderedAtMs: number }) {
  const query = useQuery(transfersQuery(browserApi));
  const groups = useMemo(() => groupTransfers(query.data ?? []), [query.data]);
  return (
    <TransfersFrame actions={<TransfersBar groups={query.data ? groups : null} />}>
      <TransfersBody query={query} groups={groups} renderedAtMs={renderedAtMs} />
    </TransfersFrame>
  );
}

type TransfersBodyProps = {
  query: UseQueryResult<readonly Transfer[]>;
  groups: ReturnType<typeof groupTransfers>;
  renderedAtMs: number;
};

function TransfersBody({ query, groups, renderedAtMs }: TransfersBodyProps) {
  // Without a network the request waits for one, and would show its outline for as long.
  if (query.isPending && query.isPaused)
    return <ErrorPanel error={OFFLINE} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <TransfersLoading />;
  if (!query.data) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.length === 0) return <NoTransfers />;
  return (
    <>
      <TransferList groups={groups} renderedAtMs={renderedAtMs} />
      <FailedPages query={query} words={FAILED_WORDS} className="max-md:bottom-14 md:px-6" />
    </>
  );
}

function NoTransfers() {
  return (
    <EmptyState
      title="put.io is fetching nothing at the moment"
      actions={<Button onClick={() => openAddBox()}>Add transfers</Button>}
    >
      Links, magnets and torrents that put.io fetches into your files stand here, with how far they are.
    </EmptyState>
  );
}

const OFFLINE = new PutioError({ code: "offline", operation: "listTransfers" });
