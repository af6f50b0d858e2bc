"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { browserApi } from "@/lib/query/browser-api";
import type { AddDraft } from "@/lib/transfers/adding/add-draft";
import { addRows, lookItems, sumOf } from "@/lib/transfers/adding/add-rows";
import { transfersByKey } from "@/lib/transfers/adding/known-transfers";
import { readPaste } from "@/lib/transfers/paste/read-paste";
import { transfersQuery } from "@/lib/transfers/queries";
import { useChosenTorrents } from "./use-chosen-torrents";
import { useLinkLookup } from "./use-link-lookup";

const NO_FAILURES: ReadonlyMap<string, string> = new Map();

/** What stands in the box, row by row: what it is, whether it is there already, and whether it is wanted. */
export function useAddRows({ text, torrents: files }: Pick<AddDraft, "text" | "torrents">) {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [failures, setFailures] = useState(NO_FAILURES);
  const paste = useMemo(() => readPaste(text), [text]);
  const torrents = useChosenTorrents(files);
  const torrentKeys = torrents.map(({ key }) => key).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is a new one each time; its keys say whether it has changed.
  const items = useMemo(() => lookItems({ paste, torrents }), [paste, torrentKeys]);
  const lookup = useLinkLookup(items);
  // Anew each time: what somebody has added elsewhere a moment ago is what this is about.
  const list = useQuery({ ...transfersQuery(browserApi), refetchOnMount: "always" });
  const transfers = useMemo(() => transfersByKey(list.data ?? []), [list.data]);
  const rows = addRows({ paste, torrents, facts: lookup.facts, transfers, choices, failures });
  return {
    paste,
    rows,
    sum: sumOf(rows),
    availableBytes: lookup.availableBytes,
    isLooking: items.length > 0 && (lookup.isLooking || list.isPending || torrents.length < files.length),
    failure: lookup.failure ?? (list.isError ? list.error : null),
    retry() {
      lookup.retry();
      if (list.isError) void list.refetch();
    },
    choose: (key: string, isWanted: boolean) => setChoices(new Map(choices).set(key, isWanted)),
    setFailures,
  };
}

export type AddRows = ReturnType<typeof useAddRows>;
