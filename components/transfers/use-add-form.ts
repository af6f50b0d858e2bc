"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addTransfers } from "@/lib/putio/transfers";
import { browserApi } from "@/lib/query/browser-api";
import { type AddItem, addAll } from "@/lib/transfers/adding/add-all";
import { type AddDraft, NO_DRAFT } from "@/lib/transfers/adding/add-draft";
import type { AddRow } from "@/lib/transfers/adding/add-rows";
import { sendTorrent } from "@/lib/transfers/adding/send-torrent";
import { invalidateTransfers } from "@/lib/transfers/invalidate-transfers";
import { useAddRows } from "./use-add-rows";

export type AddFormProps = {
  draft: AddDraft;
  onChange: (draft: AddDraft) => void;
  /** All that was wanted is added. */
  onDone: (addedCount: number) => void;
};

/** What stands in the box, and what becomes of it when its button is pressed. */
export function useAddForm({ draft, onChange, onDone }: AddFormProps) {
  const client = useQueryClient();
  const preview = useAddRows(draft);
  const [doneCount, setDoneCount] = useState<number | null>(null);
  const [result, setResult] = useState<{ addedCount: number; failedCount: number } | null>(null);
  const { rows, sum, isLooking } = preview;
  const isCallbackFine = isAddress(draft.callbackUrl.trim());
  const canAdd = sum.wanted.length > 0 && doneCount === null && isCallbackFine;

  async function add() {
    if (!canAdd || isLooking) return;
    setDoneCount(0);
    setResult(null);
    const tools = { addLinks: (wishes: Wishes) => addTransfers(browserApi, { wishes }), sendTorrent };
    const { folderId, callbackUrl } = draft;
    const items = sum.wanted.flatMap(itemOf);
    const outcome = await addAll(tools, { items, folderId, callbackUrl, onProgress: setDoneCount });
    await invalidateTransfers(client).catch(() => {});
    setDoneCount(null);
    if (outcome.failures.size === 0) {
      onChange(NO_DRAFT);
      onDone(outcome.transfers.length);
      return;
    }
    preview.setFailures(outcome.failures);
    setResult({ addedCount: outcome.transfers.length, failedCount: outcome.failures.size });
    onChange({ ...draft, ...leftOf(rows, outcome.failures) });
  }
  return { draft, onChange, ...preview, canAdd, isCallbackFine, doneCount, result, add };
}

export type AddForm = ReturnType<typeof useAddForm>;

type Wishes = Parameters<typeof addTransfers>[1]["wishes"];

function itemOf({ key, url, file }: AddRow): AddItem[] {
  if (key === null) return [];
  if (file) return [{ key, file }];
  return url === null ? [] : [{ key, url }];
}

/** What was not added stands there for another try, and what could not be read to be put right. */
function leftOf(rows: readonly AddRow[], failures: ReadonlyMap<string, string>) {
  const isLeft = ({ key, isWanted, mark }: AddRow) =>
    (isWanted && key !== null && failures.has(key)) || mark.kind === "invalid";
  const left = rows.filter(isLeft);
  return {
    text: left.flatMap(({ file, text }) => (file ? [] : [text])).join("\n"),
    torrents: left.flatMap(({ file }) => file ?? []),
  };
}

/** put.io calls addresses of http and https alone; none is the account's own. */
function isAddress(text: string): boolean {
  return text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
}
